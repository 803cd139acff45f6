-- Permissions that the shipped roles have once been given; what an administrator does to the roles later is kept.
create table access_known_permission (
    code varchar(80) character set ascii collate ascii_bin not null,
    constraint pk_access_known_permission primary key (code)
);

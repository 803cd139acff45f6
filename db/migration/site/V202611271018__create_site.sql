-- The sites that the portal leads to (row 110): whose people see each is a list of levels, with blanks between.
create table site (
    id       bigint       not null,
    name_zh  varchar(40)  not null,
    name_en  varchar(40)  not null,
    address  varchar(300) not null,
    position int          not null,
    levels   varchar(60)  not null,
    version  bigint       not null,
    constraint pk_site primary key (id)
);

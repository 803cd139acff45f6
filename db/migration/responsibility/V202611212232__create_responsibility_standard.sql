-- What a role has to do (row 26), one item a line; the published one with the highest number is in force.
create table responsibility_standard (
    id           bigint        not null,
    role         varchar(40)   not null,
    number       int           not null,
    title        varchar(100)  not null,
    items        varchar(8000) not null,
    published_at datetime(6),
    published_by varchar(60),
    version      bigint        not null,
    constraint pk_responsibility_standard primary key (id),
    constraint uq_responsibility_standard unique (role, number)
);

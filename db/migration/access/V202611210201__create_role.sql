-- permissions: the codes, sorted, separated by blanks. name: empty where the shipped name of the bundles still holds.
create table access_role (
    id                  bigint      not null,
    code                varchar(40) character set ascii collate ascii_bin not null,
    name                varchar(60),
    permissions         text        character set ascii collate ascii_bin not null,
    needs_second_factor boolean     not null,
    version             bigint      not null,
    constraint pk_access_role primary key (id),
    constraint uq_access_role_code unique (code)
);

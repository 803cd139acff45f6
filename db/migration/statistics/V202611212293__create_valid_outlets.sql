-- Grids and above: the outlets that count as valid now.
create table statistics_valid_outlets (
    level     tinyint not null,
    scope_key bigint  not null,
    outlets   int     not null,
    constraint pk_statistics_valid_outlets primary key (level, scope_key)
);

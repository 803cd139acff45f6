-- Grids and above.
create table statistics_unit_day (
    level       tinyint        not null,
    day         date           not null,
    scope_key   bigint         not null,
    recommended int            not null,
    succeeded   int            not null,
    income      decimal(19, 4) not null,
    constraint pk_statistics_unit_day primary key (level, day, scope_key)
);

-- Grids and above.
create table statistics_product_month (
    level       tinyint        not null,
    month       date           not null,
    scope_key   bigint         not null,
    product_id  bigint         not null,
    recommended int            not null,
    succeeded   int            not null,
    income      decimal(19, 4) not null,
    constraint pk_statistics_product_month primary key (level, month, scope_key, product_id)
);

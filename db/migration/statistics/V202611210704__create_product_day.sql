-- Districts and above: below, the cells of a day by product would be as many as the records.
create table statistics_product_day (
    level       tinyint        not null,
    day         date           not null,
    scope_key   bigint         not null,
    product_id  bigint         not null,
    recommended int            not null,
    succeeded   int            not null,
    income      decimal(19, 4) not null,
    constraint pk_statistics_product_day primary key (level, day, scope_key, product_id)
);

-- What speaks for a product (rows 72, 75), with every version that was ever in force: a change closes one row and opens the next.
-- A product of null is each product; the value is a code, a tag or nothing, as the condition wants.
create table suggestion_weight (
    id              bigint      not null,
    series          bigint      not null,
    edition         int         not null,
    product_id      bigint,
    matched         varchar(10) not null,
    matched_value   varchar(40) not null,
    points          int         not null,
    since           datetime(6) not null,
    until           datetime(6),
    version         bigint      not null,
    constraint pk_suggestion_weight primary key (id),
    constraint uq_suggestion_weight_edition unique (series, edition),
    index ix_suggestion_weight_in_force (until, since)
);

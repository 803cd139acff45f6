-- The rules that an administrator edits, with every version that was ever in force: a change closes one row and opens the next.
create table activation_rule (
    id         bigint      not null,
    series     bigint      not null,
    edition    int         not null,
    kind       varchar(20) not null,
    product_id bigint,
    most       int,
    since      datetime(6) not null,
    until      datetime(6),
    version    bigint      not null,
    constraint pk_activation_rule primary key (id),
    constraint uq_activation_rule_edition unique (series, edition),
    index ix_activation_rule_in_force (until, since)
);

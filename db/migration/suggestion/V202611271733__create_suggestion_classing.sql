-- Of which kind a product or a customer group is, by its code, from then on; the latest holds.
create table suggestion_classing (
    id         bigint      not null,
    side       varchar(10) not null,
    code       varchar(40) not null,
    kind       varchar(10),
    decided_at datetime(6) not null,
    decided_by varchar(60),
    version    bigint      not null,
    constraint pk_suggestion_classing primary key (id),
    index ix_suggestion_classing_code (side, code, id)
);

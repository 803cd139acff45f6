-- Cards of one kind for one product (rows 100, 101) and what they promise. Until the codes are taken there are no cards.
create table card_batch (
    id          bigint      not null,
    scope_key   bigint      not null,
    unit_id     bigint      not null,
    number      bigint      not null,
    kind        varchar(10) not null,
    product_id  bigint      not null,
    amount      int         not null,
    free_months int         not null,
    remind_days int         not null,
    valid_until date        not null,
    opened_on   date        not null,
    opened_by   varchar(60),
    taken_at    datetime(6),
    taken_by    varchar(60),
    version     bigint      not null,
    constraint pk_card_batch primary key (id),
    constraint uq_card_batch_number unique (number),
    constraint fk_card_batch_unit foreign key (unit_id) references org_unit (id),
    index ix_card_batch_place (scope_key)
);

-- A price for the numbers of one government body or enterprise (row 70), for so many of them at most; until is the first day
-- without it. Taken is counted by who takes, while the row is held.
create table offer_group (
    id            bigint         not null,
    code          varchar(40)    not null,
    customer      varchar(60)    not null,
    product_id    bigint         not null,
    monthly_price decimal(19, 4) not null,
    since         date           not null,
    until         date           not null,
    most          int            not null,
    taken         int            not null,
    state         varchar(20)    not null,
    submitted_by  bigint,
    submitter     varchar(60),
    submitted_at  datetime(6),
    decider       varchar(60),
    decided_at    datetime(6),
    reason        varchar(200),
    end_reason    varchar(200),
    version       bigint         not null,
    constraint pk_offer_group primary key (id),
    constraint uq_offer_group_code unique (code),
    constraint fk_offer_group_product foreign key (product_id) references catalogue_product (id),
    constraint ck_offer_group_taken check (taken >= 0 and taken <= most),
    index ix_offer_group_state (state, until)
);

-- How products of a kind are distributed to customers of a kind (row 71): the outlets of these types, and those of these tiers,
-- push them; all do where neither is named. The latest of a pair holds.
create table suggestion_mode (
    id            bigint       not null,
    product_kind  varchar(10)  not null,
    customer_kind varchar(10)  not null,
    name_zh       varchar(40)  not null,
    name_en       varchar(40)  not null,
    channel_types varchar(400) not null,
    tiers         varchar(400) not null,
    points        int          not null,
    reason        varchar(200) not null,
    decided_at    datetime(6)  not null,
    decided_by    varchar(60),
    version       bigint       not null,
    constraint pk_suggestion_mode primary key (id),
    index ix_suggestion_mode_pair (product_kind, customer_kind, id)
);

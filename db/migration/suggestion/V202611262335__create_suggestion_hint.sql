-- Each product that was suggested for a number at an outlet on a day, and what came of it (row 96); by month, as the portal adds
-- the months. A held-out row was worked out and not shown: what such numbers take by themselves is what the others are compared
-- with. The customer's group, activity and count of products are those of that day.
create table suggestion_hint (
    id                bigint        not null,
    business_day      date          not null,
    scope_key         bigint        not null,
    outlet_id         bigint        not null,
    account_id        bigint        not null,
    product_id        bigint        not null,
    position          int           not null,
    points            int           not null,
    held_out          boolean       not null,
    customer_group    varchar(20),
    activity          varchar(20),
    products_held     int           not null,
    shown_at          datetime(6)   not null,
    declined_at       datetime(6),
    decline_reason    varchar(20),
    recommended_at    datetime(6),
    activation_id     bigint,
    succeeded_at      datetime(6),
    subscriber_sealed varbinary(64) not null,
    subscriber_hash   varbinary(32) not null,
    version           bigint        not null,
    constraint pk_suggestion_hint primary key (id, business_day),
    -- Once a day for a number at an outlet; and how the hints of a number are found.
    constraint uq_suggestion_hint unique (subscriber_hash, product_id, business_day, outlet_id),
    index ix_suggestion_hint_place (scope_key, business_day)
) partition by range columns (business_day) (
    partition p_earlier values less than ('2026-01-01'),
    partition p_later values less than (maxvalue)
);

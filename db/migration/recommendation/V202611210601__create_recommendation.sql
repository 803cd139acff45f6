-- One fact a row, by month; the portal adds the months (RecommendationPartitions). No foreign keys: neither engine has them
-- on a partitioned table. recorded_at is UTC, business_day the day of Asia/Shanghai; monthly_price is the product's of then.
create table recommendation (
    id                bigint         not null,
    business_day      date           not null,
    scope_key         bigint         not null,
    outlet_id         bigint         not null,
    clerk_id          bigint,
    product_id        bigint         not null,
    monthly_price     decimal(19, 4) not null,
    recorded_at       datetime(6)    not null,
    way               varchar(10)    not null,
    source            varchar(20)    not null,
    source_id         varchar(64)    not null,
    result            varchar(10)    not null,
    fail_reason       varchar(100),
    subscriber_sealed varbinary(64)  not null,
    subscriber_hash   varbinary(32)  not null,
    version           bigint         not null,
    constraint pk_recommendation primary key (id, business_day),
    index ix_recommendation_place (scope_key, business_day),
    -- With the id written out: on a partitioned table neither engine counts on the key behind an index for an order, and
    -- would sort a month for each page of the list.
    index ix_recommendation_newest (recorded_at, id),
    index ix_recommendation_subscriber (subscriber_hash, business_day)
) partition by range columns (business_day) (
    partition p_earlier values less than ('2026-01-01'),
    partition p_later values less than (maxvalue)
);

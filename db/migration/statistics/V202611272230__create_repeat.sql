-- Each record that recommends a number what it was recommended before in the same month, wherever: the how manieth of its month
-- and of its day it is. The first of a month has no row.
create table statistics_repeat (
    business_day      date          not null,
    scope_key         bigint        not null,
    recommendation_id bigint        not null,
    product_id        bigint        not null,
    subscriber_hash   varbinary(32) not null,
    in_month          int           not null,
    in_day            int           not null,
    constraint pk_statistics_repeat primary key (business_day, scope_key, recommendation_id),
    index ix_statistics_repeat_subscriber (subscriber_hash, business_day)
);

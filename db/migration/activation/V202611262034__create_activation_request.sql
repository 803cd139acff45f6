-- What a door asked for, once for each key of the door: this row is the doors' inbox. The recommendation is the fact that is
-- counted; here is how far the activation has come.
create table activation_request (
    id                bigint      not null,
    scope_key         bigint      not null,
    recommendation_id bigint      not null,
    business_day      date        not null,
    door              varchar(10) not null,
    door_key          varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
    account_id        bigint,
    product_id        bigint      not null,
    platform_id       bigint,
    platform_order    varchar(80),
    state             varchar(10) not null,
    attempts          int         not null,
    reason_key        varchar(100),
    reason_arguments  varchar(500),
    requested_at      datetime(6) not null,
    finished_at       datetime(6),
    subscriber_sealed varbinary(64) not null,
    subscriber_hash   varbinary(32) not null,
    version           bigint      not null,
    constraint pk_activation_request primary key (id),
    constraint uq_activation_request_door unique (door, door_key),
    index ix_activation_request_recommendation (recommendation_id),
    index ix_activation_request_place (scope_key, id),
    index ix_activation_request_state (state, id)
);

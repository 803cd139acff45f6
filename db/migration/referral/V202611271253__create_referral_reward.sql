-- What a customer has earned by a friend (row 93), once for each recommendation.
create table referral_reward (
    id                bigint         not null,
    scope_key         bigint         not null,
    referral_id       bigint         not null,
    promotion_id      bigint         not null,
    kind              varchar(10)    not null,
    amount            decimal(19, 4) not null,
    earned_at         datetime(6)    not null,
    subscriber_sealed varbinary(64)  not null,
    subscriber_hash   varbinary(32)  not null,
    version           bigint         not null,
    constraint pk_referral_reward primary key (id),
    constraint uq_referral_reward_referral unique (referral_id),
    index ix_referral_reward_earner (promotion_id, subscriber_hash),
    index ix_referral_reward_place (scope_key, id)
);

-- That a customer has recommended a product to a friend by a link (rows 93, 94), what was promised for it, and what came of it. The
-- same friend is recommended the same product by the same customer once.
create table referral (
    id                 bigint       not null,
    scope_key          bigint       not null,
    link_id            bigint       not null,
    clerk_name         varchar(100) not null,
    outlet_id          bigint       not null,
    product_id         bigint       not null,
    relation           varchar(40)  not null,
    promotion_id       bigint,
    state              varchar(10)  not null,
    withheld           varchar(20),
    created_at         datetime(6)  not null,
    finished_at        datetime(6),
    recommender_sealed varbinary(64) not null,
    recommender_hash   varbinary(32) not null,
    friend_sealed      varbinary(64) not null,
    friend_hash        varbinary(32) not null,
    version            bigint       not null,
    constraint pk_referral primary key (id),
    constraint uq_referral_link unique (link_id),
    constraint uq_referral_pair unique (recommender_hash, friend_hash, product_id),
    index ix_referral_place (scope_key, id),
    index ix_referral_friend (friend_hash)
);

-- How much of a pool is for the outlets of a tier, and what is left of it.
create table resource_share (
    id        bigint      not null,
    scope_key bigint      not null,
    pool_id   bigint      not null,
    tier      varchar(40) not null,
    amount    int         not null,
    remaining int         not null,
    version   bigint      not null,
    constraint pk_resource_share primary key (id),
    constraint uq_resource_share unique (pool_id, tier),
    constraint ck_resource_share_remaining check (remaining >= 0 and remaining <= amount),
    constraint fk_resource_share_pool foreign key (pool_id) references resource_pool (id),
    index ix_resource_share_place (scope_key)
);

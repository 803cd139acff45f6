-- What an outlet was given of a pool, and how the pool is called: who was given of it may not see the pool. Returned on is the day on which it came back.
create table resource_allotment (
    id          bigint       not null,
    scope_key   bigint       not null,
    pool_id     bigint       not null,
    kind        varchar(20)  not null,
    pool_name   varchar(60)  not null,
    measure     varchar(20)  not null,
    outlet_id   bigint       not null,
    tier        varchar(40)  not null,
    amount      int          not null,
    given_on    date         not null,
    given_by    varchar(60),
    note        varchar(200) not null,
    returned_on date,
    version     bigint       not null,
    constraint pk_resource_allotment primary key (id),
    constraint fk_resource_allotment_pool foreign key (pool_id) references resource_pool (id),
    constraint fk_resource_allotment_outlet foreign key (outlet_id) references org_outlet (unit_id),
    index ix_resource_allotment_place (scope_key, id)
);

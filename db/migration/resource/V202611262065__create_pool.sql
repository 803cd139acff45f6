-- What a unit has to give to its outlets (row 64): trainers' hours, publicity, devices, numbers.
create table resource_pool (
    id        bigint      not null,
    scope_key bigint      not null,
    unit_id   bigint      not null,
    kind      varchar(20) not null,
    name      varchar(60) not null,
    measure   varchar(20) not null,
    opened_on date        not null,
    version   bigint      not null,
    constraint pk_resource_pool primary key (id),
    constraint uq_resource_pool_name unique (unit_id, name),
    constraint fk_resource_pool_unit foreign key (unit_id) references org_unit (id),
    index ix_resource_pool_place (scope_key)
);

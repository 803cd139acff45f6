create table org_region (
    unit_id        bigint      not null,
    scope_key      bigint      not null,
    economic_level varchar(40),
    pilot          boolean     not null,
    city_group     varchar(40),
    version        bigint      not null,
    constraint pk_org_region primary key (unit_id),
    constraint fk_org_region_unit foreign key (unit_id) references org_unit (id),
    index ix_org_region_place (scope_key)
);

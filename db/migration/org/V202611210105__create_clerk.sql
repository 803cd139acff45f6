-- Where a clerk is or was employed, and since when, are the places of its unit.
create table org_clerk (
    unit_id   bigint      not null,
    scope_key bigint      not null,
    kind      varchar(40) not null,
    phone     varchar(20),
    version   bigint      not null,
    constraint pk_org_clerk primary key (unit_id),
    constraint fk_org_clerk_unit foreign key (unit_id) references org_unit (id),
    index ix_org_clerk_place (scope_key)
);

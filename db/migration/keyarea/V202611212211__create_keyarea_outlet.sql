-- Which outlets lie in a key area; an outlet may lie in several.
create table keyarea_outlet (
    id        bigint not null,
    scope_key bigint not null,
    area_id   bigint not null,
    outlet_id bigint not null,
    version   bigint not null,
    constraint pk_keyarea_outlet primary key (id),
    constraint uq_keyarea_outlet unique (area_id, outlet_id),
    constraint fk_keyarea_outlet_area foreign key (area_id) references keyarea_area (id),
    constraint fk_keyarea_outlet_outlet foreign key (outlet_id) references org_outlet (unit_id),
    index ix_keyarea_outlet_place (scope_key)
);

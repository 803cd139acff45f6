-- When an outlet counts as valid (row 36), and at which place; until is the first day on which it no longer does.
-- A move ends one row and begins the next on the same day; such ends are not exits, and such begins not entries.
create table org_outlet_validity (
    id        bigint  not null,
    outlet_id bigint  not null,
    scope_key bigint  not null,
    since     date    not null,
    until     date,
    moved_in  boolean not null,
    moved_out boolean not null,
    version   bigint  not null,
    constraint pk_org_outlet_validity primary key (id),
    constraint fk_org_outlet_validity_outlet foreign key (outlet_id) references org_outlet (unit_id),
    index ix_org_outlet_validity_place (scope_key, since, until),
    index ix_org_outlet_validity_outlet (outlet_id, since)
);

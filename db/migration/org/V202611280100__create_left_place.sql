-- Where what happened at a place that an outlet or a clerk has left stands now: at the outlet's present place, with the clerk if
-- he is still there. One row for every such place (DD060).
create table org_left_place (
    left_key  bigint not null,
    outlet_id bigint not null,
    scope_key bigint not null,
    constraint pk_org_left_place primary key (left_key),
    index ix_org_left_place_now (scope_key),
    index ix_org_left_place_outlet (outlet_id)
);

-- Every place that was ever given out, and whose it was when; a place is never given out again.
create table org_unit_place (
    scope_key bigint       not null,
    unit_id   bigint       not null,
    since     date         not null,
    until     date,
    reason    varchar(200) not null,
    constraint pk_org_unit_place primary key (scope_key),
    constraint fk_org_unit_place_unit foreign key (unit_id) references org_unit (id),
    index ix_org_unit_place_unit (unit_id, since)
);

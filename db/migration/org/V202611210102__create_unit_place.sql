-- Every place that was ever given out, and whose it was when; a place is never given out again.
-- Until is the first day on which the unit no longer has it.
create table org_unit_place (
    id        bigint       not null,
    scope_key bigint       not null,
    unit_id   bigint       not null,
    since     date         not null,
    until     date,
    reason    varchar(200) not null,
    version   bigint       not null,
    constraint pk_org_unit_place primary key (id),
    constraint uq_org_unit_place_key unique (scope_key),
    constraint fk_org_unit_place_unit foreign key (unit_id) references org_unit (id),
    index ix_org_unit_place_unit (unit_id, since)
);

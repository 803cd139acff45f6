-- The periods in which a unit did not work; until is the day on which it was reopened.
create table org_unit_stop (
    id        bigint       not null,
    scope_key bigint       not null,
    unit_id   bigint       not null,
    since     date         not null,
    until     date,
    reason    varchar(200) not null,
    version   bigint       not null,
    constraint pk_org_unit_stop primary key (id),
    constraint fk_org_unit_stop_unit foreign key (unit_id) references org_unit (id),
    index ix_org_unit_stop_place (scope_key),
    index ix_org_unit_stop_unit (unit_id, since)
);

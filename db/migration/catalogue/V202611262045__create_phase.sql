-- How far the roll-out has come in a region from a day on (row 62); the latest that has begun is in force.
create table catalogue_phase (
    id          bigint       not null,
    scope_key   bigint       not null,
    region_id   bigint       not null,
    phase       varchar(20)  not null,
    since       date         not null,
    reason      varchar(200) not null,
    recorded_at datetime(6)  not null,
    recorded_by varchar(60),
    version     bigint       not null,
    constraint pk_catalogue_phase primary key (id),
    constraint fk_catalogue_phase_region foreign key (region_id) references org_unit (id),
    index ix_catalogue_phase_place (scope_key, since)
);

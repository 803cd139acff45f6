-- A business circle, a campus, a transport hub (row 40) within a district or a grid.
-- Closed on is the first day on which it no longer counts; surveyed on the day of the latest survey.
create table keyarea_area (
    id           bigint       not null,
    scope_key    bigint       not null,
    unit_id      bigint       not null,
    name         varchar(60)  not null,
    kind         varchar(40)  not null,
    bounds       varchar(200),
    surveyed_on  date,
    closed_on    date,
    close_reason varchar(200),
    version      bigint       not null,
    constraint pk_keyarea_area primary key (id),
    constraint uq_keyarea_area_name unique (unit_id, name),
    constraint fk_keyarea_area_unit foreign key (unit_id) references org_unit (id),
    index ix_keyarea_area_place (scope_key, id)
);

-- How many outlets another operator was found to have in a key area on a day.
create table keyarea_survey (
    id          bigint      not null,
    scope_key   bigint      not null,
    area_id     bigint      not null,
    competitor  varchar(40) not null,
    surveyed_on date        not null,
    outlets     int         not null,
    version     bigint      not null,
    constraint pk_keyarea_survey primary key (id),
    constraint uq_keyarea_survey unique (area_id, surveyed_on, competitor),
    constraint fk_keyarea_survey_area foreign key (area_id) references keyarea_area (id),
    index ix_keyarea_survey_place (scope_key)
);

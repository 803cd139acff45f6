-- What belongs together: read by the posts at its unit and below it that have one of the roles (none means all), kept by who writes
-- there or above. Roles are divided by blanks.
create table knowledge_space (
    id        bigint       not null,
    name      varchar(60)  not null,
    about     varchar(200) not null,
    unit_id   bigint       not null,
    scope_key bigint       not null,
    roles     text         character set ascii collate ascii_bin not null,
    version   bigint       not null,
    constraint pk_knowledge_space primary key (id),
    constraint uq_knowledge_space_name unique (name),
    index ix_knowledge_space_place (scope_key)
);

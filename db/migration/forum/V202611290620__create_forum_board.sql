-- What is talked about together: read by the posts at its unit and below it that have one of the roles (none means all), kept by who
-- moderates there or above. Roles are divided by blanks.
create table forum_board (
    id         bigint       not null,
    name       varchar(60)  not null,
    about      varchar(200) not null,
    position   int          not null,
    moderation varchar(20)  not null,
    unit_id    bigint       not null,
    scope_key  bigint       not null,
    roles      text         character set ascii collate ascii_bin not null,
    version    bigint       not null,
    constraint pk_forum_board primary key (id),
    constraint uq_forum_board_name unique (name),
    index ix_forum_board_place (scope_key)
);

-- A topic: its state is that of its first post; last_number is the number of the last post that readers have seen.
create table forum_topic (
    id          bigint       not null,
    board_id    bigint       not null,
    title       varchar(120) not null,
    author_id   bigint,
    author      varchar(60),
    state       varchar(20)  not null,
    pinned      boolean      not null,
    locked      boolean      not null,
    solution_id bigint,
    last_number int          not null,
    active_at   datetime(6)  not null,
    version     bigint       not null,
    constraint pk_forum_topic primary key (id),
    constraint fk_forum_topic_board foreign key (board_id) references forum_board (id),
    index ix_forum_topic_board (board_id, state, pinned, active_at, id),
    index ix_forum_topic_active (state, pinned, active_at, id),
    index ix_forum_topic_author (author_id, active_at, id)
);

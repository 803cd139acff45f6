-- What somebody is writing, saved as it is typed: a topic for a board, or a reply to a topic; the other is 0. The post takes over the
-- id, since the files belong to it already.
create table forum_draft (
    id         bigint       not null,
    account_id bigint       not null,
    board_id   bigint       not null,
    topic_id   bigint       not null,
    title      varchar(120) not null,
    text       text         not null,
    saved_at   datetime(6)  not null,
    version    bigint       not null,
    constraint pk_forum_draft primary key (id),
    constraint uq_forum_draft_place unique (account_id, board_id, topic_id),
    index ix_forum_draft_board (board_id)
);

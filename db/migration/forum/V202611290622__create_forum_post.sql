-- A post. It gets its number within the topic when readers first see it; 0 before. Queued is what a moderator has to look at.
create table forum_post (
    id         bigint       not null,
    topic_id   bigint       not null,
    number     int          not null,
    opening    boolean      not null,
    author_id  bigint,
    author     varchar(60),
    text       text         not null,
    state      varchar(20)  not null,
    written_at datetime(6)  not null,
    words      varchar(200) not null,
    reason     varchar(200),
    flags      int          not null,
    queued     boolean      not null,
    version    bigint       not null,
    constraint pk_forum_post primary key (id),
    constraint fk_forum_post_topic foreign key (topic_id) references forum_topic (id),
    index ix_forum_post_number (topic_id, number, id),
    index ix_forum_post_people (topic_id, state, author_id, written_at),
    index ix_forum_post_author (author_id, written_at, opening),
    index ix_forum_post_queue (queued, id)
);

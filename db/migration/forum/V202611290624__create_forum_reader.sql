-- How far somebody has read a topic, and since when it is to be found again.
create table forum_reader (
    id            bigint      not null,
    account_id    bigint      not null,
    topic_id      bigint      not null,
    seen          int         not null,
    bookmarked_at datetime(6),
    constraint pk_forum_reader primary key (id),
    constraint uq_forum_reader_topic unique (account_id, topic_id),
    constraint fk_forum_reader_topic foreign key (topic_id) references forum_topic (id)
);

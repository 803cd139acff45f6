-- What moderators have done with posts and topics, for good; number is that of the post at the time.
create table forum_act (
    id           bigint       not null,
    topic_id     bigint       not null,
    forum_post_id      bigint       not null,
    number       int          not null,
    kind         varchar(20)  not null,
    reason       varchar(200) not null,
    moderator_id bigint,
    moderator    varchar(60),
    done_at      datetime(6)  not null,
    version      bigint       not null,
    constraint pk_forum_act primary key (id),
    constraint fk_forum_act_post foreign key (forum_post_id) references forum_post (id),
    index ix_forum_act_topic (topic_id, id)
);

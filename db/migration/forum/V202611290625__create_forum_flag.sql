-- Somebody finds that a post should not stand there; settled when a moderator has looked.
create table forum_flag (
    id         bigint       not null,
    forum_post_id    bigint       not null,
    flagger_id bigint       not null,
    flagger    varchar(60)  not null,
    reason     varchar(200) not null,
    flagged_at datetime(6)  not null,
    settled    boolean      not null,
    version    bigint       not null,
    constraint pk_forum_flag primary key (id),
    constraint uq_forum_flag_person unique (forum_post_id, flagger_id),
    constraint fk_forum_flag_post foreign key (forum_post_id) references forum_post (id)
);

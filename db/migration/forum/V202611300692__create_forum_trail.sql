-- Which post had a number within a topic before it went to another, so that its old address leads on.
create table forum_trail (
    topic_id      bigint not null,
    number        int    not null,
    forum_post_id bigint not null,
    constraint pk_forum_trail primary key (topic_id, number),
    constraint fk_forum_trail_post foreign key (forum_post_id) references forum_post (id)
);

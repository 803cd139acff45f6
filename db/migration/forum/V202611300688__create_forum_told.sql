-- Who has been told of a post, so that nobody is twice.
create table forum_told (
    forum_post_id bigint not null,
    account_id    bigint not null,
    constraint pk_forum_told primary key (forum_post_id, account_id),
    constraint fk_forum_told_post foreign key (forum_post_id) references forum_post (id)
);

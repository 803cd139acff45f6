-- A post whose topic's or board's subscribers are being told, account by account; gone when all have been.
create table forum_call (
    forum_post_id bigint not null,
    told          bigint not null,
    version       bigint not null,
    constraint pk_forum_call primary key (forum_post_id),
    constraint fk_forum_call_post foreign key (forum_post_id) references forum_post (id)
);

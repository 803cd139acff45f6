-- What somebody thinks of a post, one of each kind.
create table forum_reaction (
    id            bigint      not null,
    forum_post_id bigint      not null,
    kind          varchar(20) not null,
    account_id    bigint      not null,
    name          varchar(60) not null,
    reacted_at    datetime(6) not null,
    constraint pk_forum_reaction primary key (id),
    constraint uq_forum_reaction_person unique (forum_post_id, kind, account_id),
    constraint fk_forum_reaction_post foreign key (forum_post_id) references forum_post (id)
);

-- What a post said and says, from its first change on: number 1 is what was written first. Shown is what readers have seen or see.
create table forum_version (
    id            bigint       not null,
    forum_post_id bigint       not null,
    number        int          not null,
    title         varchar(120) not null,
    text          text         not null,
    words         varchar(200) not null,
    state         varchar(20)  not null,
    written_at    datetime(6)  not null,
    version       bigint       not null,
    constraint pk_forum_version primary key (id),
    constraint uq_forum_version_number unique (forum_post_id, number),
    constraint fk_forum_version_post foreign key (forum_post_id) references forum_post (id)
);

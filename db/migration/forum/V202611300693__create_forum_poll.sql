-- What the readers of a post are asked: the choices, one a line, are known by their place from 0 on.
create table forum_poll (
    forum_post_id bigint        not null,
    choices       varchar(1000) not null,
    several       boolean       not null,
    secret        boolean       not null,
    until         datetime(6)   not null,
    version       bigint        not null,
    constraint pk_forum_poll primary key (forum_post_id)
);

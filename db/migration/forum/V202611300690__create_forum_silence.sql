-- Somebody may not write for a time: on the boards at the place of who said so, and below it.
create table forum_silence (
    id            bigint       not null,
    account_id    bigint       not null,
    name          varchar(60)  not null,
    forum_post_id bigint       not null,
    unit_id       bigint       not null,
    scope_key     bigint       not null,
    reason        varchar(200) not null,
    since         datetime(6)  not null,
    until         datetime(6)  not null,
    moderator     varchar(60),
    ended_at      datetime(6),
    ended_by      varchar(60),
    version       bigint       not null,
    constraint pk_forum_silence primary key (id),
    constraint fk_forum_silence_post foreign key (forum_post_id) references forum_post (id),
    index ix_forum_silence_account (account_id, until),
    index ix_forum_silence_place (scope_key, id),
    index ix_forum_silence_unit (unit_id)
);

-- What somebody chose. The slot is 0 where one choice is allowed, else that of the choice: so nobody has more votes than that.
create table forum_vote (
    forum_post_id bigint      not null,
    account_id    bigint      not null,
    slot          int         not null,
    choice        int         not null,
    name          varchar(60) not null,
    voted_at      datetime(6) not null,
    constraint pk_forum_vote primary key (forum_post_id, account_id, slot),
    constraint fk_forum_vote_poll foreign key (forum_post_id) references forum_poll (forum_post_id),
    index ix_forum_vote_choice (forum_post_id, choice)
);

-- Somebody is told of new topics of a board.
create table forum_subscription (
    board_id   bigint not null,
    account_id bigint not null,
    constraint pk_forum_subscription primary key (board_id, account_id),
    constraint fk_forum_subscription_board foreign key (board_id) references forum_board (id),
    index ix_forum_subscription_account (account_id)
);

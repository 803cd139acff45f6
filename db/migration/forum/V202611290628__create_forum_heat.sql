-- How hot topics are, by three half-lives: the logarithm of the sum over people as it would be at the epoch, so that it changes only
-- when somebody writes.
create table forum_heat (
    topic_id bigint not null,
    board_id bigint not null,
    by_day   double not null,
    by_week  double not null,
    by_month double not null,
    people   int    not null,
    version  bigint not null,
    constraint pk_forum_heat primary key (topic_id),
    constraint fk_forum_heat_topic foreign key (topic_id) references forum_topic (id),
    index ix_forum_heat_day (by_day, topic_id),
    index ix_forum_heat_week (by_week, topic_id),
    index ix_forum_heat_month (by_month, topic_id),
    index ix_forum_heat_board_day (board_id, by_day, topic_id),
    index ix_forum_heat_board_week (board_id, by_week, topic_id),
    index ix_forum_heat_board_month (board_id, by_month, topic_id)
);

-- A draft may also be of a post that is there already; then board and topic are 0.
alter table forum_draft
    add column forum_post_id bigint not null default 0, drop index uq_forum_draft_place,
    add constraint uq_forum_draft_place unique (account_id, board_id, topic_id, forum_post_id);

-- Whether somebody is told of new replies; null where the person has never said, nor written there.
alter table forum_reader
    add column subscribed boolean,
    add index ix_forum_reader_subscribed (topic_id, subscribed, account_id);

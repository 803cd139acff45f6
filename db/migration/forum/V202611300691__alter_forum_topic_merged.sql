-- The topic that its posts went to, all of them; and how many of its posts went elsewhere, of which no number is given again.
alter table forum_topic
    add column merged_into bigint,
    add column gone        int not null default 0,
    add index ix_forum_topic_merged (merged_into);

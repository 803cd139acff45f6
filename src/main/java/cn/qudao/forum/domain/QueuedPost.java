package cn.qudao.forum.domain;

/** What a moderator has to look at, and where it stands. */
record QueuedPost(ForumPost post, Topic topic) {}

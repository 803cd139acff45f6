package cn.qudao.forum.domain;

import org.jspecify.annotations.Nullable;

/** What a moderator has to look at, where it stands, and the later text of it that waits. */
record QueuedPost(ForumPost post, Topic topic, @Nullable PostVersion waiting) {}

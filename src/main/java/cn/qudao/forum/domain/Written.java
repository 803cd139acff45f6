package cn.qudao.forum.domain;

import java.time.Instant;

/** When somebody wrote a post, and whether it began a topic. */
record Written(Instant at, boolean opening) {}

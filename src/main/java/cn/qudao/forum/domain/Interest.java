package cn.qudao.forum.domain;

import java.time.Instant;

/** When a person other than the author last wrote in a topic. */
record Interest(long account, Instant at) {}

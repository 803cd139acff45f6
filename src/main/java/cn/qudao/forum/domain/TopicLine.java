package cn.qudao.forum.domain;

import org.jspecify.annotations.Nullable;

/** @param reader null where the person has never opened it */
record TopicLine(Topic topic, @Nullable TopicReader reader) {}

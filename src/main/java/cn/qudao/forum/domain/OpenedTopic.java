package cn.qudao.forum.domain;

import org.jspecify.annotations.Nullable;

/** @param reader null where the person has never opened it */
record OpenedTopic(Topic topic, Board board, @Nullable TopicReader reader) {}

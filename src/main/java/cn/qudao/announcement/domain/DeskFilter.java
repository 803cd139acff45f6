package cn.qudao.announcement.domain;

import org.jspecify.annotations.Nullable;

/**
 * What who announces asks for.
 *
 * @param words in the title; empty for any
 * @param state null for any
 */
public record DeskFilter(String words, @Nullable AnnouncementState state) {}

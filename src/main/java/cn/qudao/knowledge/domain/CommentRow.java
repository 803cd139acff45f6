package cn.qudao.knowledge.domain;

import java.time.Instant;

/** @param own of the one who reads it */
public record CommentRow(long id, String author, String text, Instant saidAt, boolean own) {}

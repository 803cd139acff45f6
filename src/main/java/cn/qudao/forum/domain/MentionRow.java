package cn.qudao.forum.domain;

/**
 * Somebody who can be mentioned.
 *
 * @param text by which that is done
 */
public record MentionRow(String name, String signInName, String text) {}

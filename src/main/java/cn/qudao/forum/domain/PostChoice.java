package cn.qudao.forum.domain;

/**
 * A reply that can go to another topic.
 *
 * @param text how it begins
 */
public record PostChoice(long id, int number, String author, String text) {}

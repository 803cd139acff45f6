package cn.qudao.forum.domain;

/**
 * A topic in the ranking.
 *
 * @param place from 1
 * @param people who have written in it beside its author
 * @param heat so many people count still
 */
public record HotRow(int place, long topic, String title, BoardRow board, int people, double heat) {}

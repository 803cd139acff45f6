package cn.qudao.search;

/**
 * A row that has changed, as the log of changes names it.
 *
 * @param source what kind of row; {@link Findable#follows} says what follows from it
 */
public record ChangedRow(String source, long id) {}

package cn.qudao.kernel;

/**
 * That a rule of the business says no: an answer, and no failure. Every module that has a say in whether something may be
 * sold or said to a customer speaks in it.
 *
 * @param rule which one, as in {@code catalogue.class}; stays the same for reports and tests
 * @param why in words
 * @param help what would make it possible
 */
public record Refusal(String rule, Saying why, Saying help) {}

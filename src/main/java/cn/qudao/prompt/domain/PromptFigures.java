package cn.qudao.prompt.domain;

/**
 * What came of prompts (R9).
 *
 * @param delivered of those sent
 * @param recommended of those delivered
 * @param succeeded of those delivered
 */
public record PromptFigures(long sent, long delivered, long recommended, long succeeded) {}

package cn.qudao.resource.domain;

import java.util.List;

/**
 * Whom a pool serves first.
 *
 * @param lasts false where everybody is served by now
 * @param outlets in order of rank
 */
public record Precedence(RankingRow ranking, Priority priority, boolean lasts, List<RankedRow> outlets) {}

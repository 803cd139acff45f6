package cn.qudao.resource.domain;

import cn.qudao.org.UnitRow;

/**
 * An outlet that a pool serves first.
 *
 * @param given what it holds of the pool
 */
public record RankedRow(int rank, UnitRow outlet, String tier, long given) {}

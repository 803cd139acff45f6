package cn.qudao.resource.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the page of a pool shows.
 *
 * @param precedence null where it serves all alike and always did
 */
public record PoolDetail(PoolRow row, @Nullable Precedence precedence) {}

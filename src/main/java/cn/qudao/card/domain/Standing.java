package cn.qudao.card.domain;

import cn.qudao.kernel.Place;
import cn.qudao.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Who stands at a counter, and where.
 *
 * @param account null, as the name, for a customer who stands there alone
 * @param clerk null for who has the outlet itself
 */
record Standing(
        @Nullable Long account,
        @Nullable String name,
        Place place,
        UnitId outlet,
        @Nullable UnitId clerk) {}

package cn.qudao.card.domain;

import cn.qudao.org.UnitRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many cards the books had at an outlet and how many were there. */
public record CountRow(
        UnitRow outlet,
        int expected,
        int counted,
        String reason,
        Instant at,
        @Nullable String by) {

    public int difference() {
        return counted - expected;
    }
}

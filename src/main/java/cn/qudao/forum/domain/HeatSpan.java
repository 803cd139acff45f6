package cn.qudao.forum.domain;

import java.time.Duration;

/** In what time interest in a topic counts half; named in the bundles as {@code forum.span.<name>}. */
public enum HeatSpan {
    DAY(1),
    WEEK(7),
    MONTH(30);

    private final Duration half;

    HeatSpan(int days) {
        this.half = Duration.ofDays(days);
    }

    public long days() {
        return half.toDays();
    }

    Duration half() {
        return half;
    }
}

package cn.qudao.statistics.domain;

import cn.qudao.reporting.DataAsOf;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Now, unless something waits to be added up: then since the oldest of it. */
@Component
class RollUpsAsOf implements DataAsOf {

    private final Marks marks;
    private final Clock clock;

    RollUpsAsOf(Marks marks, Clock clock) {
        this.marks = marks;
        this.clock = clock;
    }

    @Override
    public Instant get() {
        return marks.since().orElseGet(clock::instant);
    }
}

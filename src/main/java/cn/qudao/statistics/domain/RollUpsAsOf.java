package cn.qudao.statistics.domain;

import cn.qudao.reporting.DataAsOf;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Now, unless something waits to be added up: then since the oldest of it. */
@Component
class RollUpsAsOf implements DataAsOf {

    private final Marks marks;
    private final Changes changes;
    private final Clock clock;

    RollUpsAsOf(Marks marks, Changes changes, Clock clock) {
        this.marks = marks;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Instant get() {
        return Stream.of(marks.since(), changes.since())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElseGet(clock::instant);
    }
}

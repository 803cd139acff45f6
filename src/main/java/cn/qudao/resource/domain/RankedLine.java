package cn.qudao.resource.domain;

import cn.qudao.org.UnitId;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An outlet of a ranking with what it holds of a pool, as the database says it. */
record RankedLine(
        Ranking ranking, @Nullable Long outlet, @Nullable Integer rank, Long given) {

    static Stream<UnitId> outlets(Collection<RankedLine> lines) {
        return lines.stream().flatMap(line -> Stream.ofNullable(line.outlet())).map(UnitId::new);
    }
}

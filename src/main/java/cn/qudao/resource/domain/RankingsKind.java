package cn.qudao.resource.domain;

import cn.qudao.imports.ImportColumn;
import cn.qudao.imports.ImportKind;
import cn.qudao.imports.ImportLine;
import cn.qudao.imports.ImportRow;
import cn.qudao.imports.Problems;
import cn.qudao.kernel.Level;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.resource.RankingFeed;
import cn.qudao.resource.RankingFeed.NewRanking;
import cn.qudao.resource.RankingFeed.NewStanding;
import cn.qudao.resource.ResourcePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What came of competitions, from files (row 65): a file holds all that is known of each within the scope. */
@Component
@Order(40)
class RankingsKind implements ImportKind<RankingLine> {

    private static final ImportColumn COMPETITION = ImportColumn.required("resource", "import", "competition");
    private static final ImportColumn ENDED = ImportColumn.required("resource", "import", "ended");
    private static final ImportColumn OUTLET = ImportColumn.required("resource", "import", "outlet");
    private static final ImportColumn RANK = ImportColumn.required("resource", "import", "rank");

    private static final int CODE_LENGTH = 40;
    private static final int AT_ONCE = 1_000;

    private final RankingFeed feed;
    private final Units units;
    private final Clock clock;

    RankingsKind(RankingFeed feed, Units units, Clock clock) {
        this.feed = feed;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "rankings";
    }

    @Override
    public String permission() {
        return ResourcePermissions.OPEN;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(COMPETITION, ENDED, OUTLET, RANK);
    }

    @Override
    public Function<ImportLine, RankingLine> reader() {
        LocalDate today = LocalDate.now(clock);
        return line -> new RankingLine(
                line.text(COMPETITION, Ranking.NAME_LENGTH),
                ended(line, today),
                line.text(OUTLET, CODE_LENGTH),
                rank(line));
    }

    private static LocalDate ended(ImportLine line, LocalDate today) {
        LocalDate ended = Objects.requireNonNullElse(line.date(ENDED), today);
        if (!Ranking.isOver(ended, today)) {
            line.reject(ENDED, "resource.ranking.not-over");
        }
        return ended;
    }

    private static int rank(ImportLine line) {
        int rank = Objects.requireNonNullElse(line.count(RANK), 1);
        if (rank < 1) {
            line.reject(RANK, "resource.ranking.rank");
        }
        return rank;
    }

    @Override
    public void check(List<ImportRow<RankingLine>> rows, Problems problems) {
        Map<RankingLine, Integer> seen = new HashMap<>();
        rows.stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> {
            Map<String, UnitId> outlets =
                    outlets(some.stream().map(ImportRow::value).toList());
            some.stream().filter(row -> !row.value().outlet().isEmpty()).forEach(row -> {
                Integer earlier = seen.putIfAbsent(row.value().key(), row.line());
                if (!outlets.containsKey(row.value().key().outlet())) {
                    problems.add(
                            row.line(),
                            OUTLET,
                            "resource.ranking.no-outlet",
                            row.value().outlet());
                } else if (earlier != null) {
                    problems.add(row.line(), OUTLET, "resource.ranking.twice", earlier);
                }
            });
        });
    }

    private Map<String, UnitId> outlets(Collection<RankingLine> lines) {
        return units.byCodes(lines.stream().map(RankingLine::outlet).collect(Collectors.toSet())).stream()
                .filter(unit -> unit.level() == Level.OUTLET)
                .collect(Collectors.toMap(unit -> RankingLine.key(unit.code()), UnitRow::id));
    }

    @Override
    public List<Long> write(List<RankingLine> rows, String source) {
        Map<String, UnitId> outlets = new HashMap<>();
        rows.stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> outlets.putAll(outlets(some)));
        rows.stream()
                .collect(Collectors.groupingBy(
                        line -> Map.entry(RankingLine.key(line.competition()), line.endedOn()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .forEach(lines -> feed.write(new NewRanking(
                        lines.getFirst().competition(),
                        lines.getFirst().endedOn(),
                        lines.stream()
                                .map(line -> new NewStanding(
                                        Objects.requireNonNull(
                                                outlets.get(line.key().outlet())),
                                        line.rank()))
                                .toList())));
        return List.of();
    }

    @Override
    public boolean canBeUndone() {
        return false;
    }

    @Override
    public void undo(List<Long> records) {
        throw new UnsupportedOperationException(key());
    }
}

package cn.qudao.resource.domain;

import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.OutletProfile;
import cn.qudao.org.OutletProfiles;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.resource.PoolId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Whose turn it is while the priority of a pool lasts (row 65). */
@Component
class Turns {

    /** More than anybody works off; the lowest rank that counts is a thousand, and ranks are shared by few. */
    private static final Limit SHOWN = Limit.of(2_000);

    private final RankingRepository rankings;
    private final RankedOutletRepository standings;
    private final OutletProfiles outlets;
    private final Dictionaries words;

    Turns(RankingRepository rankings, RankedOutletRepository standings, OutletProfiles outlets, Dictionaries words) {
        this.rankings = rankings;
        this.standings = standings;
        this.outlets = outlets;
        this.words = words;
    }

    /** Refuses an outlet that has to wait, and says which ranking, where it stands and how long. */
    void require(Priority priority, UnitId outlet, OutletProfile profile) {
        Optional<Integer> rank = standings
                .findByRankingIdAndOutletId(priority.rankingId(), outlet.value())
                .map(RankedOutlet::rank);
        priority.refusal(profile.type(), rank.orElse(null)).ifPresent(reason -> {
            RankingRow ranking = rankings.findById(priority.rankingId())
                    .orElseThrow(NotFound::new)
                    .row();
            throw RuleViolation.at(
                    "outlet",
                    reason,
                    ranking.competition(),
                    ranking.endedOn(),
                    priority.upTo(),
                    type(priority.channelType()),
                    priority.openToAll(),
                    rank.orElse(0));
        });
    }

    private Bilingual type(String code) {
        return words.entries(Dictionary.CHANNEL_TYPE).stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .map(row -> new Bilingual(row.nameZh(), row.nameEn()))
                .orElseGet(() -> new Bilingual(code, code));
    }

    /** The first of the ranking within a place, whether they may be served or not. */
    List<RankedLine> first(Priority priority, Place within, PoolId pool) {
        return standings.first(priority.rankingId(), priority.upTo(), within.lo(), within.hi(), pool.value(), SHOWN);
    }

    /** Those of them that may be served now: open, of the type, and high enough. */
    Precedence of(Priority priority, List<RankedLine> lines, Map<UnitId, UnitRow> rows, LocalDate today) {
        Map<UnitId, OutletProfile> profiles =
                outlets.all(RankedLine.outlets(lines).toList());
        return new Precedence(
                lines.stream().findFirst().orElseThrow(NotFound::new).ranking().row(),
                priority,
                priority.lasts(today),
                lines.stream()
                        .flatMap(line -> row(line, rows, profiles, priority).stream())
                        .toList());
    }

    private static Optional<RankedRow> row(
            RankedLine line, Map<UnitId, UnitRow> rows, Map<UnitId, OutletProfile> profiles, Priority priority) {
        return Optional.ofNullable(line.outlet())
                .map(UnitId::new)
                .filter(outlet -> rows.containsKey(outlet) && profiles.containsKey(outlet))
                .map(outlet -> new RankedRow(
                        Objects.requireNonNull(line.rank()),
                        Objects.requireNonNull(rows.get(outlet)),
                        Objects.requireNonNull(profiles.get(outlet)).tier(),
                        line.given()))
                .filter(row -> row.outlet().active()
                        && priority.isFor(
                                Objects.requireNonNull(profiles.get(row.outlet().id()))
                                        .type()));
    }
}

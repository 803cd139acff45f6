package cn.qudao.resource.domain;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.resource.RankingFeed;
import cn.qudao.resource.RankingId;
import cn.qudao.resource.ResourcePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Requires(ResourcePermissions.OPEN)
class StoredRankings implements RankingFeed {

    private static final int AT_ONCE = 1_000;

    private final RankingRepository rankings;
    private final RankedOutletRepository standings;
    private final Units units;
    private final Clock clock;

    StoredRankings(RankingRepository rankings, RankedOutletRepository standings, Units units, Clock clock) {
        this.rankings = rankings;
        this.standings = standings;
        this.units = units;
        this.clock = clock;
    }

    @Override
    @Transactional
    public RankingId write(NewRanking wanted) {
        Ranking ranking = rankings.findByCompetitionAndEndedOn(wanted.competition(), wanted.endedOn())
                .orElseGet(
                        () -> rankings.save(new Ranking(wanted.competition(), wanted.endedOn(), LocalDate.now(clock))));
        standings.forget(ranking.id());
        wanted.standings().stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(some -> standings.saveAll(ranked(ranking, some)));
        return ranking.row().id();
    }

    private List<RankedOutlet> ranked(Ranking ranking, List<NewStanding> some) {
        Map<UnitId, UnitRow> outlets = units
                .all(some.stream().map(NewStanding::outlet).toList())
                .stream()
                .filter(unit -> unit.level() == Level.OUTLET)
                .collect(Collectors.toMap(UnitRow::id, Function.identity()));
        return some.stream()
                .map(each -> {
                    UnitRow outlet =
                            Optional.ofNullable(outlets.get(each.outlet())).orElseThrow(NotFound::new);
                    return new RankedOutlet(ranking, outlet.id(), outlet.place(), each.rank());
                })
                .toList();
    }
}

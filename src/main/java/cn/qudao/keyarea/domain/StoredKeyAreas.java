package cn.qudao.keyarea.domain;

import cn.qudao.kernel.NotFound;
import cn.qudao.keyarea.KeyAreaFeed;
import cn.qudao.keyarea.NewKeyArea;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Key areas by the hundred, in a handful of statements. */
@Component
class StoredKeyAreas implements KeyAreaFeed {

    private final KeyAreaRepository areas;
    private final AreaOutletRepository outlets;
    private final AreaSurveyRepository surveys;
    private final Units units;

    StoredKeyAreas(KeyAreaRepository areas, AreaOutletRepository outlets, AreaSurveyRepository surveys, Units units) {
        this.areas = areas;
        this.outlets = outlets;
        this.surveys = surveys;
        this.units = units;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(List<NewKeyArea> wanted) {
        Map<UnitId, UnitRow> known = units
                .all(wanted.stream()
                        .flatMap(each -> Stream.concat(Stream.of(each.unit()), each.outlets().stream()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(UnitRow::id, Function.identity()));
        for (NewKeyArea each : wanted) {
            KeyArea area = areas.save(new KeyArea(
                    unit(known, each.unit()), new KeyAreaForm(each.name(), each.kind(), each.unit(), each.bounds())));
            outlets.saveAll(each.outlets().stream()
                    .map(outlet -> area.take(unit(known, outlet)))
                    .toList());
            each.surveys()
                    .forEach((day, found) -> surveys.saveAll(found.entrySet().stream()
                            .map(one -> area.survey(day, one.getKey(), one.getValue()))
                            .toList()));
        }
    }

    private static UnitRow unit(Map<UnitId, UnitRow> known, UnitId id) {
        return Optional.ofNullable(known.get(id)).orElseThrow(NotFound::new);
    }
}

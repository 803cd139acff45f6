package cn.qudao.plaque.domain;

import cn.qudao.kernel.NotFound;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.plaque.NewPlaque;
import cn.qudao.plaque.Plaques;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plaques by the thousand, in two statements. */
@Component
class StoredPlaques implements Plaques {

    private final PlaqueRepository plaques;
    private final Units units;

    StoredPlaques(PlaqueRepository plaques, Units units) {
        this.plaques = plaques;
        this.units = units;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(List<NewPlaque> wanted) {
        Map<UnitId, UnitRow> outlets = units
                .all(wanted.stream().map(NewPlaque::outlet).distinct().toList())
                .stream()
                .collect(Collectors.toMap(UnitRow::id, Function.identity()));
        plaques.saveAll(wanted.stream().map(plaque -> plaque(plaque, outlets)).toList());
    }

    private static Plaque plaque(NewPlaque wanted, Map<UnitId, UnitRow> outlets) {
        UnitRow outlet = Optional.ofNullable(outlets.get(wanted.outlet())).orElseThrow(NotFound::new);
        Plaque plaque =
                new Plaque(outlet, new PlaqueForm(wanted.kind(), wanted.stars(), wanted.number(), wanted.issuedOn()));
        if (wanted.withdrawnOn() != null) {
            plaque.withdraw(
                    wanted.withdrawnOn(),
                    Optional.ofNullable(wanted.withdrawReason()).orElse(""));
        }
        return plaque;
    }
}

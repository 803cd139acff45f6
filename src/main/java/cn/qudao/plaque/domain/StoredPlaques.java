package cn.qudao.plaque.domain;

import cn.qudao.kernel.NotFound;
import cn.qudao.org.OutletProfile;
import cn.qudao.org.OutletProfiles;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plaques by the thousand, in few statements. */
@Component
class StoredPlaques implements Plaques {

    private final PlaqueRepository plaques;
    private final Units units;
    private final OutletProfiles profiles;

    StoredPlaques(PlaqueRepository plaques, Units units, OutletProfiles profiles) {
        this.plaques = plaques;
        this.units = units;
        this.profiles = profiles;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(List<NewPlaque> wanted) {
        List<UnitId> ids = wanted.stream().map(NewPlaque::outlet).distinct().toList();
        Map<UnitId, UnitRow> outlets =
                units.all(ids).stream().collect(Collectors.toMap(UnitRow::id, Function.identity()));
        Map<UnitId, OutletProfile> described = profiles.all(ids);
        plaques.saveAll(wanted.stream()
                .map(plaque -> plaque(
                        plaque,
                        Optional.ofNullable(outlets.get(plaque.outlet())).orElseThrow(NotFound::new),
                        described.get(plaque.outlet())))
                .toList());
    }

    private static Plaque plaque(NewPlaque wanted, UnitRow outlet, @Nullable OutletProfile profile) {
        boolean hangs = wanted.withdrawnOn() == null;
        Integer star = hangs && profile != null ? profile.star() : wanted.stars();
        Plaque plaque = new Plaque(outlet, new PlaqueForm(wanted.kind(), wanted.number(), wanted.issuedOn()), star);
        if (wanted.withdrawnOn() != null) {
            plaque.withdraw(
                    wanted.withdrawnOn(),
                    Optional.ofNullable(wanted.withdrawReason()).orElse(""));
        }
        return plaque;
    }
}

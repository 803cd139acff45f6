package cn.qudao.org.domain;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Requires;
import cn.qudao.org.ClerkNumbers;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Requires
@Transactional(readOnly = true)
class ClerkDirectory implements ClerkNumbers {

    private final ClerkRepository clerks;
    private final Units units;

    ClerkDirectory(ClerkRepository clerks, Units units) {
        this.clerks = clerks;
        this.units = units;
    }

    @Override
    public Optional<Known> find(String digits) {
        List<UnitRow> atWork = units
                .all(clerks.findByDialled(digits).stream().map(Clerk::id).toList())
                .stream()
                .filter(UnitRow::active)
                .toList();
        if (atWork.size() != 1) {
            return Optional.empty();
        }
        UnitRow clerk = atWork.getFirst();
        return units.at(clerk.place().at(Level.OUTLET)).map(outlet -> new Known(clerk, outlet));
    }

    @Override
    public Optional<String> of(Place clerk) {
        return units.at(clerk)
                .flatMap(unit -> clerks.findById(unit.id().value()))
                .flatMap(Clerk::dialled);
    }
}

package cn.qudao.training.domain;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the attendances of clerks, each with the outlet where he works. */
@Component
class Invitations {

    private final Units units;

    Invitations(Units units) {
        this.units = units;
    }

    List<Attendance> of(Training training, List<UnitRow> clerks) {
        Map<Long, UnitRow> outlets =
                units.at(clerks.stream().map(Invitations::outlet).distinct().toList());
        return clerks.stream()
                .map(clerk -> new Attendance(
                        training,
                        clerk,
                        Optional.ofNullable(outlets.get(outlet(clerk).key()))
                                .orElseThrow(NotFound::new)
                                .id()))
                .toList();
    }

    private static Place outlet(UnitRow clerk) {
        return clerk.place().at(Level.OUTLET);
    }
}

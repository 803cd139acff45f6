package cn.qudao.responsibility.domain;

import cn.qudao.kernel.NotFound;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.responsibility.Charges;
import cn.qudao.responsibility.NewCharge;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Charges by the thousand, in two statements. */
@Component
class StoredCharges implements Charges {

    private final ChargeRepository charges;
    private final Units units;

    StoredCharges(ChargeRepository charges, Units units) {
        this.charges = charges;
        this.units = units;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(List<NewCharge> wanted) {
        Map<UnitId, UnitRow> of = units
                .all(wanted.stream().map(NewCharge::unit).distinct().toList())
                .stream()
                .collect(Collectors.toMap(UnitRow::id, Function.identity()));
        charges.saveAll(wanted.stream()
                .map(each -> new Charge(
                        Optional.ofNullable(of.get(each.unit())).orElseThrow(NotFound::new),
                        new ChargeForm(
                                Objects.requireNonNullElse(each.segment(), ""),
                                each.personName(),
                                each.phone(),
                                each.since())))
                .toList());
    }
}

package cn.qudao.card.domain;

import cn.qudao.card.CardPermissions;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was registered by cards below the post (R12), the latest first. */
@Service
@Requires({CardPermissions.VIEW, CardPermissions.REGISTER})
@Transactional(readOnly = true)
public class RegistrationList {

    private static final int MOST_COUNTED = 10_000;

    private final RegistrationRepository registrations;
    private final SubscriberNumbers numbers;
    private final Units units;

    RegistrationList(RegistrationRepository registrations, SubscriberNumbers numbers, Units units) {
        this.registrations = registrations;
        this.numbers = numbers;
        this.units = units;
    }

    public Slice<RegistrationRow> page(RegistrationFilter filter, Portion portion) {
        List<CardRegistration> found = registrations.page(
                filter.below().lo(),
                filter.below().hi(),
                filter.period().from(),
                filter.period().to(),
                filter.kind(),
                filter.state(),
                portion.afterNumber().orElse(null),
                Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), CardRegistration::number).map(this::described);
    }

    public long count(RegistrationFilter filter) {
        return registrations.count(
                filter.below().lo(),
                filter.below().hi(),
                filter.period().from(),
                filter.period().to(),
                filter.kind(),
                filter.state(),
                MOST_COUNTED + 1);
    }

    private List<RegistrationRow> described(List<CardRegistration> found) {
        Map<UnitId, UnitRow> of = units
                .all(found.stream().map(CardRegistration::outlet).distinct().toList())
                .stream()
                .collect(Collectors.toMap(UnitRow::id, Function.identity()));
        return found.stream()
                .map(each -> each.row(of.get(each.outlet()), numbers::masked))
                .toList();
    }
}

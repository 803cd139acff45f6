package cn.qudao.activation.domain;

import cn.qudao.activation.ActivationPermissions;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The activations below the post, the newest first: the live monitor's records, and what a person has to repair. */
@Service
@Requires(ActivationPermissions.MONITOR)
@Transactional(readOnly = true)
public class ActivationList {

    private static final int MOST_COUNTED = 10_000;

    private final ActivationRepository activations;
    private final SubscriberNumbers numbers;

    ActivationList(ActivationRepository activations, SubscriberNumbers numbers) {
        this.activations = activations;
        this.numbers = numbers;
    }

    public Slice<ActivationRow> page(ActivationFilter filter, Portion portion) {
        List<Activation> found = activations.page(
                filter.place().lo(),
                filter.place().hi(),
                filter.period().from(),
                filter.period().to(),
                filter.from(),
                filter.to(),
                filter.state(),
                filter.stops(),
                filter.door(),
                filter.step(),
                filter.platform(),
                filter.reasonKey(),
                filter.reasonWords(),
                portion.afterNumber().orElse(Long.MAX_VALUE),
                Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), Activation::number)
                .map(rows -> rows.stream()
                        .map(row -> row.row(numbers.masked(row.subscriber())))
                        .toList());
    }

    public long count(ActivationFilter filter) {
        return activations.count(
                filter.place().lo(),
                filter.place().hi(),
                filter.period().from(),
                filter.period().to(),
                filter.from(),
                filter.to(),
                filter.state(),
                filter.stops(),
                filter.door(),
                filter.step(),
                filter.platform(),
                filter.reasonKey(),
                filter.reasonWords(),
                MOST_COUNTED + 1);
    }
}

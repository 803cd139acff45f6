package cn.qudao.offer.domain;

import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.offer.OfferPermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Group-buy offers, and who may use them: masked. */
@Service
@Requires(OfferPermissions.GROUPS)
@Transactional(readOnly = true)
public class GroupOfferPages {

    private static final int COUNTED = 10_000;

    private final GroupOfferRepository offers;
    private final GroupNumberRepository list;
    private final SubscriberNumbers numbers;

    GroupOfferPages(GroupOfferRepository offers, GroupNumberRepository list, SubscriberNumbers numbers) {
        this.offers = offers;
        this.list = list;
        this.numbers = numbers;
    }

    /** The latest first. */
    public List<GroupOfferRow> all() {
        return offers.findAllByOrderBySinceDescIdDesc().stream()
                .map(GroupOffer::row)
                .toList();
    }

    public GroupOfferRow find(String code) {
        return offers.findByCode(code).map(GroupOffer::row).orElseThrow(NotFound::new);
    }

    /** @param taken null for those that have taken it and those that have not */
    public Slice<GroupNumberRow> page(long offer, @Nullable Boolean taken, Portion portion) {
        List<GroupNumber> found =
                list.page(offer, taken, portion.afterNumber().orElse(0L), Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), GroupNumber::id)
                .map(rows -> rows.stream()
                        .map(row -> row.row(numbers.masked(row.subscriber())))
                        .toList());
    }

    /** One more than {@link #COUNTED} where there are more. */
    public long count(long offer, @Nullable Boolean taken) {
        return list.count(offer, taken, COUNTED + 1);
    }
}

package cn.qudao.wap.domain;

import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.wap.WapPermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The links below the post, the newest first, with numbers masked. */
@Service
@Requires(WapPermissions.VIEW)
@Transactional(readOnly = true)
public class LinkList {

    private static final int MOST_COUNTED = 10_000;

    private final LinkRepository links;
    private final SubscriberNumbers numbers;
    private final Units units;

    LinkList(LinkRepository links, SubscriberNumbers numbers, Units units) {
        this.links = links;
        this.numbers = numbers;
        this.units = units;
    }

    public Slice<LinkRow> page(LinkFilter filter, Portion portion) {
        List<Link> found = links.page(
                filter.below().lo(),
                filter.below().hi(),
                filter.from(),
                filter.until(),
                filter.state(),
                portion.afterNumber().orElse(Long.MAX_VALUE),
                Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), Link::number).map(this::described);
    }

    public long count(LinkFilter filter) {
        return links.count(
                filter.below().lo(),
                filter.below().hi(),
                filter.from(),
                filter.until(),
                filter.state(),
                MOST_COUNTED + 1);
    }

    private List<LinkRow> described(List<Link> found) {
        Map<UnitId, String> outlets = units
                .all(found.stream().map(Link::outlet).distinct().toList())
                .stream()
                .collect(Collectors.toMap(UnitRow::id, UnitRow::name));
        return found.stream()
                .map(link -> link.row(outlets.get(link.outlet()), numbers::masked))
                .toList();
    }
}

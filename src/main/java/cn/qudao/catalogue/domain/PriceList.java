package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.Prices;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.OncePerTransaction;
import cn.qudao.kernel.Requires;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Requires
@Transactional(readOnly = true)
class PriceList implements Prices {

    private final OncePerTransaction<Begun, List<PriceEntry>> prices;
    private final OncePerTransaction<LocalDate, Map<ProductId, List<PriceEntry>>> all;

    PriceList(PriceRepository entries) {
        this.prices = new OncePerTransaction<>(
                wanted -> inForce(entries.findByProductIdAndSinceLessThanEqualOrderBySinceDescIdDesc(
                        wanted.product.value(), wanted.day)));
        this.all = new OncePerTransaction<>(day -> entries.findBySinceLessThanEqualOrderBySinceDescIdDesc(day).stream()
                .collect(Collectors.groupingBy(
                        PriceEntry::product, Collectors.collectingAndThen(Collectors.toList(), PriceList::inForce))));
    }

    @Override
    public Optional<Money> monthly(
            ProductId product, @Nullable String channelType, @Nullable String segment, LocalDate day) {
        return price(prices.get(new Begun(product, day)), channelType, segment);
    }

    @Override
    public Map<ProductId, Money> monthly(@Nullable String channelType, @Nullable String segment, LocalDate day) {
        Map<ProductId, Money> monthly = new HashMap<>();
        all.get(day)
                .forEach((product, inForce) ->
                        price(inForce, channelType, segment).ifPresent(money -> monthly.put(product, money)));
        return monthly;
    }

    private static Optional<Money> price(
            List<PriceEntry> inForce, @Nullable String channelType, @Nullable String segment) {
        return inForce.stream()
                .filter(entry -> entry.isFor(channelType, segment))
                .max(Comparator.comparingInt(PriceEntry::particularity))
                .map(PriceEntry::monthly);
    }

    /**
     * The latest for each channel and segment, save those that only end something.
     *
     * @param begun the latest first
     */
    static List<PriceEntry> inForce(List<PriceEntry> begun) {
        List<PriceEntry> latest = new ArrayList<>();
        for (PriceEntry entry : begun) {
            if (latest.stream().noneMatch(entry::isForTheSameAs)) {
                latest.add(entry);
            }
        }
        return latest.stream().filter(entry -> Objects.nonNull(entry.monthly())).toList();
    }

    private record Begun(ProductId product, LocalDate day) {}
}

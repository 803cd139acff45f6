package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.Prices;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.OncePerTransaction;
import cn.qudao.kernel.Requires;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Requires
@Transactional(readOnly = true)
class PriceList implements Prices {

    private final OncePerTransaction<Begun, List<PriceEntry>> prices;

    PriceList(PriceRepository prices) {
        this.prices = new OncePerTransaction<>(wanted -> inForce(
                prices.findByProductIdAndSinceLessThanEqualOrderBySinceDescIdDesc(wanted.product.value(), wanted.day)));
    }

    @Override
    public Optional<Money> monthly(
            ProductId product, @Nullable String channelType, @Nullable String segment, LocalDate day) {
        return prices.get(new Begun(product, day)).stream()
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

package cn.qudao.catalogue;

import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Money;
import cn.qudao.org.UnitId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what is decided about products, in the caller's transaction: for work of the system. */
public interface PolicyFeed {

    /** A price for a channel type, a customer segment, or both. */
    record SpecialPrice(
            ProductId product,
            @Nullable String channelType,
            @Nullable String segment,
            Money monthly,
            LocalDate since,
            String reason) {}

    /** @param segment empty for everybody */
    record NewHint(ProductId product, String segment, Bilingual text) {}

    record RegionPhase(UnitId region, Phase phase, LocalDate since, String reason) {}

    /** From which phase on a product may be recommended. */
    record NewRelease(ProductId product, Phase from, LocalDate since, String reason) {}

    void prices(List<SpecialPrice> prices);

    void hints(List<NewHint> hints);

    void phases(List<RegionPhase> phases);

    void releases(List<NewRelease> releases);
}

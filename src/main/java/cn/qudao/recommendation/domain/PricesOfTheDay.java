package cn.qudao.recommendation.domain;

import cn.qudao.catalogue.Prices;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Requires;
import cn.qudao.org.OutletProfile;
import cn.qudao.org.OutletProfiles;
import cn.qudao.org.UnitId;
import cn.qudao.recommendation.RecordPrices;
import cn.qudao.scope.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
@Requires
class PricesOfTheDay implements RecordPrices {

    private final Prices prices;
    private final OutletProfiles outlets;
    private final Scope scope;

    PricesOfTheDay(Prices prices, OutletProfiles outlets, Scope scope) {
        this.prices = prices;
        this.outlets = outlets;
        this.scope = scope;
    }

    /** The price on the product's own page counts where the price list has none. */
    @Override
    public Money monthly(ProductRow product, UnitId outlet, @Nullable String segment, LocalDate day) {
        return prices.monthly(product.id(), channelType(outlet), segment, day).orElseGet(product::monthlyPrice);
    }

    @Override
    public Map<ProductId, Money> monthly(
            Collection<ProductRow> products, UnitId outlet, @Nullable String segment, LocalDate day) {
        Map<ProductId, Money> listed = prices.monthly(channelType(outlet), segment, day);
        return products.stream()
                .collect(Collectors.toMap(
                        ProductRow::id, product -> listed.getOrDefault(product.id(), product.monthlyPrice())));
    }

    private @Nullable String channelType(UnitId outlet) {
        return scope.asSystem("a clerk sells at the own outlet's price", () -> outlets.find(outlet))
                .map(OutletProfiles.Placed::profile)
                .map(OutletProfile::type)
                .orElse(null);
    }
}

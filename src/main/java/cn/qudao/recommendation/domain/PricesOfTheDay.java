package cn.qudao.recommendation.domain;

import cn.qudao.catalogue.Prices;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Requires;
import cn.qudao.org.OutletProfile;
import cn.qudao.org.OutletProfiles;
import cn.qudao.org.UnitId;
import cn.qudao.recommendation.RecordPrices;
import cn.qudao.scope.Scope;
import java.time.LocalDate;
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
        String channelType = scope.asSystem("a clerk sells at the own outlet's price", () -> outlets.find(outlet))
                .map(OutletProfiles.Placed::profile)
                .map(OutletProfile::type)
                .orElse(null);
        return prices.monthly(product.id(), channelType, segment, day).orElseGet(product::monthlyPrice);
    }
}

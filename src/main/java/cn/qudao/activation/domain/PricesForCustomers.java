package cn.qudao.activation.domain;

import cn.qudao.activation.CustomerPrice;
import cn.qudao.activation.CustomerPrices;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Requires;
import cn.qudao.offer.GroupPrice;
import cn.qudao.offer.GroupPrices;
import cn.qudao.org.UnitId;
import cn.qudao.recommendation.RecordPrices;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
@Requires
class PricesForCustomers implements CustomerPrices {

    private final RecordPrices listed;
    private final GroupPrices groups;

    PricesForCustomers(RecordPrices listed, GroupPrices groups) {
        this.listed = listed;
        this.groups = groups;
    }

    @Override
    public Map<ProductId, CustomerPrice> monthly(
            Collection<ProductRow> products,
            UnitId outlet,
            @Nullable SubscriberNumber number,
            @Nullable String segment,
            Instant at) {
        Map<ProductId, CustomerPrice> prices = new HashMap<>();
        listed.monthly(products, outlet, segment, LocalDate.ofInstant(at, Clocks.BUSINESS_ZONE))
                .forEach((product, monthly) -> prices.put(product, new CustomerPrice(monthly, null)));
        if (number != null) {
            groups.of(number, at)
                    .forEach((product, price) -> prices.computeIfPresent(product, (id, list) -> granted(price)));
        }
        return prices;
    }

    private static CustomerPrice granted(GroupPrice price) {
        return new CustomerPrice(price.monthly(), price.why());
    }
}

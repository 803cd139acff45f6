package cn.qudao.campaign.ui;

import cn.qudao.campaign.CampaignId;
import cn.qudao.campaign.domain.CampaignRow;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Messages;
import cn.qudao.org.UnitRow;
import cn.qudao.uikit.Address;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How the screens of campaigns say the same things. */
@Component
class CampaignWords {

    static final String ROUTE = "campaigns";

    private final Products products;
    private final Messages messages;

    CampaignWords(Products products, Messages messages) {
        this.products = products;
        this.messages = messages;
    }

    static Address address(CampaignId id) {
        return Address.of(ROUTE + '/' + id.value());
    }

    Map<String, String> productNames(Locale language) {
        return products.all().stream().collect(Collectors.toMap(ProductRow::code, row -> row.name(language)));
    }

    String products(CampaignRow row, Map<String, String> names, Locale language) {
        return row.products().stream()
                .map(code -> names.getOrDefault(code, code))
                .collect(listed(language));
    }

    /** Of the post; where a unit above takes part, that is said. */
    String units(CampaignRow row, Locale language) {
        return row.units().isEmpty()
                ? messages.text(language, "campaign.all-here")
                : row.units().stream().map(UnitRow::name).collect(listed(language));
    }

    Collector<CharSequence, ?, String> listed(Locale language) {
        return Collectors.joining(messages.text(language, "org.list.separator"));
    }
}

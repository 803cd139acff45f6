package cn.qudao.suggestion.report;

import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Messages;
import cn.qudao.offer.Offers;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.Filter.Choice;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.suggestion.domain.Compared;
import cn.qudao.suggestion.domain.HintFilter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** By what suggestions are chosen; the same for their sums and for themselves, so that a number opens as many as it says. */
@Component
class Strategies {

    static final String GROUP = "customerGroup";
    static final String PRODUCT = "product";
    static final String HELD_OUT = "heldOut";
    static final String DECLINED = "declined";
    static final String RECOMMENDED = "recommended";
    static final String TAKEN = "taken";
    static final String COMPARED = "compared";

    private final Products products;
    private final Offers offers;
    private final Dictionaries dictionaries;
    private final Messages messages;

    Strategies(Products products, Offers offers, Dictionaries dictionaries, Messages messages) {
        this.products = products;
        this.offers = offers;
        this.dictionaries = dictionaries;
        this.messages = messages;
    }

    List<Filter> filters() {
        return List.of(
                Filter.choice(GROUP, this::groups),
                Filter.choice(PRODUCT, this::subjects),
                Filter.flag(HELD_OUT),
                Filter.flag(DECLINED),
                Filter.flag(RECOMMENDED),
                Filter.flag(TAKEN),
                Filter.flag(COMPARED));
    }

    Map<String, Object> parameters(ReportRequest request) {
        return Map.of("unknown", unknown(request.language()), "fewest", Compared.FEWEST);
    }

    private List<Choice> groups(Locale language) {
        return Stream.concat(
                        dictionaries.entries(Dictionary.CUSTOMER_SEGMENT).stream()
                                .map(row -> new Choice(row.code(), row.name(language))),
                        Stream.of(new Choice(HintFilter.UNKNOWN, unknown(language))))
                .toList();
    }

    /** Products and packages. */
    private List<Choice> subjects(Locale language) {
        return Stream.concat(
                        products.all().stream().map(row -> new Choice(row.code(), row.name(language))),
                        offers.packages().stream().map(row -> new Choice(row.code(), row.name(language))))
                .toList();
    }

    private String unknown(Locale language) {
        return messages.text(language, "suggestion.group.unknown");
    }
}

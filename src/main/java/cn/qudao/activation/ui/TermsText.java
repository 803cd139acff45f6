package cn.qudao.activation.ui;

import cn.qudao.activation.RuleTerms;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a rule says, in the language of the window. */
final class TermsText {

    private final Map<ProductId, ProductRow> products;
    private final Dictionaries dictionaries;
    private final UI ui = UI.getCurrent();
    private final Locale language = ui.getLocale();

    TermsText(List<ProductRow> catalogue, Dictionaries dictionaries) {
        this.products = catalogue.stream().collect(Collectors.toMap(ProductRow::id, Function.identity()));
        this.dictionaries = dictionaries;
    }

    String product(@Nullable ProductId id) {
        ProductRow product = id == null ? null : products.get(id);
        return product == null ? ui.getTranslation("activation.rule.every-product") : product.name(language);
    }

    String say(RuleTerms terms) {
        return switch (terms) {
            case RuleTerms.Repeat repeat -> ui.getTranslation("activation.rule.says.REPEAT", repeat.most());
            case RuleTerms.Eligibility only -> {
                Dictionary dictionary = only.feature().dictionary();
                yield ui.getTranslation(
                        only.unknownToo()
                                ? "activation.rule.says.ELIGIBILITY.unknown-too"
                                : "activation.rule.says.ELIGIBILITY",
                        ui.getTranslation("org.dictionary." + dictionary),
                        dictionaries.entries(dictionary).stream()
                                .filter(row -> only.words().contains(row.code()))
                                .map(row -> row.name(language))
                                .collect(Collectors.joining(ui.getTranslation("activation.rule.and"))));
            }
            case RuleTerms.Conflict conflict ->
                ui.getTranslation("activation.rule.says.CONFLICT", product(conflict.other()));
        };
    }
}

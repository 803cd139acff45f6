package cn.qudao.activation.pipeline;

import cn.qudao.activation.RuleKind;
import cn.qudao.activation.RuleTerms.Eligibility;
import cn.qudao.activation.RuleTerms.Repeat;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Saying;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the rules say no, and what would help. */
@Component
class RuleWords {

    private final Dictionaries dictionaries;
    private final Products products;
    private final Messages messages;

    RuleWords(Dictionaries dictionaries, Products products, Messages messages) {
        this.dictionaries = dictionaries;
        this.products = products;
        this.messages = messages;
    }

    Refusal tooOften(Asked asked, Repeat repeat, int count) {
        if (repeat.most() == 0) {
            // No day comes on which it could be recommended again.
            return new Refusal(
                    "activation." + repeat.kind(),
                    Saying.of("activation.refused.REPEAT.never", name(asked.product())),
                    Saying.of("activation.help.other-product"));
        }
        return new Refusal(
                "activation." + repeat.kind(),
                Saying.of(
                        "activation.refused." + repeat.kind(),
                        name(asked.product()),
                        count,
                        String.valueOf(repeat.most())),
                Saying.of(
                        "activation.help." + repeat.kind(),
                        repeat.kind() == RuleKind.REPEAT_DAY
                                ? asked.day().plusDays(1).toString()
                                : asked.day().withDayOfMonth(1).plusMonths(1).toString()));
    }

    /** @param value null where the data mart says nothing of it */
    Refusal notFor(Asked asked, Eligibility only, @Nullable String value) {
        Dictionary dictionary = only.feature().dictionary();
        Bilingual feature = both(language -> messages.text(language, "org.dictionary." + dictionary));
        Bilingual wanted = both(language -> dictionaries.entries(dictionary).stream()
                .filter(row -> only.words().contains(row.code()))
                .map(row -> row.name(language))
                .collect(Collectors.joining(messages.text(language, "org.list.separator"))));
        if (value == null) {
            return new Refusal(
                    "activation.ELIGIBILITY",
                    Saying.of("activation.refused.ELIGIBILITY.unknown", name(asked.product()), feature, wanted),
                    Saying.of("activation.help.ELIGIBILITY.unknown", feature));
        }
        return new Refusal(
                "activation.ELIGIBILITY",
                Saying.of(
                        "activation.refused.ELIGIBILITY",
                        name(asked.product()),
                        feature,
                        wanted,
                        both(language -> dictionaries.name(dictionary, value, language))),
                Saying.of("activation.help.other-product"));
    }

    Refusal conflicts(Asked asked, ProductId held) {
        Bilingual other = products.find(held).map(RuleWords::name).orElseGet(() -> new Bilingual("", ""));
        return new Refusal(
                "activation.CONFLICT",
                Saying.of("activation.refused.CONFLICT", name(asked.product()), other),
                Saying.of("activation.help.CONFLICT", other));
    }

    private static Bilingual name(ProductRow product) {
        return new Bilingual(product.nameZh(), product.nameEn());
    }

    private static Bilingual both(Function<Locale, String> text) {
        return new Bilingual(text.apply(Locale.SIMPLIFIED_CHINESE), text.apply(Locale.ENGLISH));
    }
}

package cn.qudao.suggestion.domain;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.Feature;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Saying;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What speaks for a product, and what against it, in words. */
@Component
class Reasons {

    private static final String TOO_FEW = "suggestion.points";

    private final Dictionaries words;
    private final Messages messages;

    Reasons(Dictionaries words, Messages messages) {
        this.words = words;
        this.messages = messages;
    }

    Saying of(WeightRow weight, Map<String, ProductRow> products) {
        String key = "suggestion.reason." + weight.matched();
        return switch (weight.matched()) {
            case ALWAYS, TARGET -> Saying.of(key);
            case TAG -> Saying.of(key, weight.value());
            case HOLDS -> Saying.of(key, name(weight.value(), products.get(weight.value())));
            case GROUP, SPEND, TERMINAL, AGE, ACTIVITY ->
                Saying.of(key, word(weight.matched().feature().orElseThrow(), weight.value()));
        };
    }

    /** Which outlets push it, for the clerk of one that does not. */
    Saying elsewhere(ModeRow mode) {
        return Saying.of(
                "suggestion.mode.elsewhere",
                mode.name(),
                new Bilingual(where(mode, Locale.SIMPLIFIED_CHINESE), where(mode, Locale.ENGLISH)));
    }

    private String where(ModeRow mode, Locale language) {
        return Stream.concat(
                        mode.channelTypes().stream()
                                .sorted()
                                .map(code -> words.name(Dictionary.CHANNEL_TYPE, code, language)),
                        mode.tiers().stream().sorted().map(code -> words.name(Dictionary.TIER, code, language)))
                .collect(Collectors.joining(messages.text(language, "org.list.separator")));
    }

    static Refusal held() {
        return new Refusal(
                "suggestion.held", Saying.of("suggestion.refused.held"), Saying.of("activation.help.other-product"));
    }

    static Refusal resting(LocalDate declined, LocalDate until) {
        return new Refusal(
                "suggestion.resting",
                Saying.of("suggestion.refused.resting", declined.toString()),
                Saying.of("suggestion.help.resting", until.toString()));
    }

    static Refusal tooFew(int points, int least) {
        return new Refusal(
                TOO_FEW, Saying.of("suggestion.refused.points", points, least), Saying.of("suggestion.help.points"));
    }

    static boolean isTooFew(Refusal refusal) {
        return refusal.rule().equals(TOO_FEW);
    }

    private static Bilingual name(String code, @Nullable ProductRow product) {
        return product == null ? new Bilingual(code, code) : new Bilingual(product.nameZh(), product.nameEn());
    }

    private Bilingual word(Feature feature, String code) {
        return new Bilingual(
                words.name(feature.dictionary(), code, Locale.SIMPLIFIED_CHINESE),
                words.name(feature.dictionary(), code, Locale.ENGLISH));
    }
}

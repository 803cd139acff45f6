package cn.qudao.prompt.report;

import cn.qudao.catalogue.Products;
import cn.qudao.prompt.PromptOutcome;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.Filter.Choice;
import cn.qudao.sms.MessageState;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** By what prompts are chosen; the same for their sums and for themselves, so that a number opens as many as it says. */
@Component
class PromptFilters {

    /** Whose activation called for the prompt: each has one text. */
    static final String PRODUCT = "product";

    static final String OUTCOME = "outcome";
    static final String STATE = "state";
    static final String ANSWERED = "answered";
    static final String TAKEN = "taken";

    private final Products products;

    PromptFilters(Products products) {
        this.products = products;
    }

    List<Filter> all() {
        return List.of(
                Filter.choice(
                        PRODUCT,
                        language -> products.all().stream()
                                .map(row -> new Choice(row.code(), row.name(language)))
                                .toList()),
                Filter.choice(OUTCOME, names(PromptOutcome.values())),
                Filter.choice(STATE, names(MessageState.values())),
                Filter.flag(ANSWERED),
                Filter.flag(TAKEN));
    }

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }
}

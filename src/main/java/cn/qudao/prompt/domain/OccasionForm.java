package cn.qudao.prompt.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What is entered about a prompt.
 *
 * @param product whose activation calls for it
 * @param fromHour of the working day: before it nobody is prompted
 * @param untilHour the first hour in which nobody is prompted any more
 */
public record OccasionForm(
        @Nullable ProductId product,
        String text,
        @Nullable Integer fromHour,
        @Nullable Integer untilHour) {

    static final int HOURS = 24;
    private static final int TEXT_LENGTH = 300;

    public OccasionForm {
        if (product == null) {
            throw RuleViolation.at("product", "recommendation.product-missing");
        }
        text = Texts.require("text", text, TEXT_LENGTH);
        Gap.requireKnown("text", text);
        if (fromHour == null || fromHour < 0 || fromHour >= HOURS) {
            throw RuleViolation.at("fromHour", "prompt.hours-wrong");
        }
        if (untilHour == null || untilHour <= fromHour || untilHour > HOURS) {
            throw RuleViolation.at("untilHour", "prompt.hours-wrong");
        }
    }
}

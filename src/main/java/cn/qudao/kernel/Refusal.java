package cn.qudao.kernel;

import java.util.Locale;

/**
 * That a rule of the business says no: an answer, and no failure. Every module that has a say in whether something may be
 * sold or said to a customer speaks in it.
 *
 * @param rule which one, as in {@code catalogue.class}; stays the same for reports and tests
 * @param why in words, without a full stop
 * @param help what would make it possible
 */
public record Refusal(String rule, Saying why, Saying help) {

    /** Both as one text; neither ends with a mark of its own. */
    public String in(Locale language, Messages messages) {
        return messages.text(language, "uikit.refusal", why.in(language, messages), help.in(language, messages));
    }
}

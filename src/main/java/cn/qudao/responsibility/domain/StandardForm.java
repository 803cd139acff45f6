package cn.qudao.responsibility.domain;

import cn.qudao.kernel.RuleViolation;
import java.util.List;

/** @param items what is to be done, in order */
public record StandardForm(String title, List<String> items) {

    private static final int TITLE_LENGTH = 100;
    private static final int ITEM_LENGTH = 150;
    private static final int MOST_ITEMS = 50;

    public StandardForm {
        title = title.strip();
        items = items.stream()
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
        if (title.isEmpty() || title.length() > TITLE_LENGTH) {
            throw RuleViolation.at("title", "responsibility.standard.title.length", TITLE_LENGTH);
        }
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw RuleViolation.at("items", "responsibility.standard.items.count", MOST_ITEMS);
        }
        if (items.stream().anyMatch(item -> item.length() > ITEM_LENGTH)) {
            throw RuleViolation.at("items", "responsibility.standard.items.length", ITEM_LENGTH);
        }
    }

    /** As typed into one field, an item a line. */
    public static StandardForm of(String title, String lines) {
        return new StandardForm(title, lines.lines().toList());
    }
}

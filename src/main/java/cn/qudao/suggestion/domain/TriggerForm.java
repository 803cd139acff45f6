package cn.qudao.suggestion.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.suggestion.ServiceMode;
import cn.qudao.suggestion.Stage;
import cn.qudao.suggestion.TriggerChannel;
import cn.qudao.suggestion.TriggerEvent;
import org.jspecify.annotations.Nullable;

/**
 * What is entered about a trigger.
 *
 * @param about only where the event is about the product; null for any
 * @param customerGroup only for customers of the group; null for any
 * @param product to be recommended; null where there is only something to be said
 * @param points that the product gets while the task is open
 * @param afterDays when the task comes due
 * @param validDays how long it is open from then on
 * @param note what the clerk reads
 */
public record TriggerForm(
        @Nullable TriggerEvent event,
        @Nullable Stage stage,
        @Nullable ServiceMode mode,
        @Nullable ProductId about,
        @Nullable String customerGroup,
        @Nullable TriggerChannel channel,
        @Nullable ProductId product,
        @Nullable Integer points,
        @Nullable Integer afterDays,
        @Nullable Integer validDays,
        String note) {

    public static final int NOTE_LENGTH = 200;

    private static final int POINTS = 1000;
    private static final int DAYS = 365;

    public TriggerForm {
        require("event", event);
        require("stage", stage);
        require("mode", mode);
        require("channel", channel);
        range("points", points, 0, POINTS);
        range("afterDays", afterDays, 0, DAYS);
        range("validDays", validDays, 1, DAYS);
        note = note.strip();
        if (note.isEmpty() || note.length() > NOTE_LENGTH) {
            throw RuleViolation.at("note", "suggestion.trigger.note-missing", NOTE_LENGTH);
        }
    }

    private static void require(String field, @Nullable Object value) {
        if (value == null) {
            throw RuleViolation.at(field, "suggestion.trigger.missing");
        }
    }

    private static void range(String field, @Nullable Integer value, int least, int largest) {
        if (value == null || value < least || value > largest) {
            throw RuleViolation.at(field, "suggestion.policy.out-of-range", least, largest);
        }
    }
}

package cn.qudao.training.domain;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.training.TrainingKind;
import cn.qudao.training.TrainingTopic;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a training is.
 *
 * @param unit that holds it: people of the outlets at or below it may be invited
 * @param minutes how long it takes, 15 to 960
 */
public record TrainingForm(
        @Nullable TrainingKind kind,
        @Nullable TrainingTopic topic,
        String title,
        @Nullable String about,
        @Nullable UnitId unit,
        @Nullable LocalDate day,
        @Nullable Integer minutes,
        @Nullable String venue,
        String trainer) {

    static final int LEAST_MINUTES = 15;
    static final int MOST_MINUTES = 960;
    private static final int TITLE_LENGTH = 100;
    private static final int ABOUT_LENGTH = 1000;
    private static final int VENUE_LENGTH = 100;
    private static final int TRAINER_LENGTH = 60;

    public TrainingForm {
        title = required("title", title, TITLE_LENGTH);
        trainer = required("trainer", trainer, TRAINER_LENGTH);
        about = optional("about", about, ABOUT_LENGTH);
        venue = optional("venue", venue, VENUE_LENGTH);
        require("kind", kind);
        require("topic", topic);
        require("unit", unit);
        if (day == null) {
            throw RuleViolation.at("day", "org.day.missing");
        }
        if (minutes == null || minutes < LEAST_MINUTES || minutes > MOST_MINUTES) {
            throw RuleViolation.at("minutes", "training.minutes.range", LEAST_MINUTES, MOST_MINUTES);
        }
    }

    UnitId where() {
        return Objects.requireNonNull(unit);
    }

    private static void require(String field, @Nullable Object value) {
        if (value == null) {
            throw RuleViolation.at(field, "org.text.missing");
        }
    }

    private static String required(String field, String text, int length) {
        String stripped = text.strip();
        require(field, stripped.isEmpty() ? null : stripped);
        return limited(field, stripped, length);
    }

    private static @Nullable String optional(String field, @Nullable String text, int length) {
        return text == null || text.isBlank() ? null : limited(field, text.strip(), length);
    }

    private static String limited(String field, String text, int length) {
        if (text.length() > length) {
            throw RuleViolation.at(field, "org.text.long", length);
        }
        return text;
    }
}

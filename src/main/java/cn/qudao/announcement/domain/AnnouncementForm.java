package cn.qudao.announcement.domain;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is entered of an announcement beside what it says.
 *
 * @param unit it is for those there and below
 * @param roles of them; empty for all
 * @param beginsAt null for when it is published
 * @param confirmBy the day until which it is to be confirmed; null where it need not be
 */
public record AnnouncementForm(
        String title,
        @Nullable UnitId unit,
        Set<String> roles,
        @Nullable Instant beginsAt,
        @Nullable Instant endsAt,
        boolean pinned,
        @Nullable LocalDate confirmBy) {

    private static final int TITLE_LENGTH = 120;

    public AnnouncementForm {
        title = Texts.require("title", title, TITLE_LENGTH);
        if (unit == null) {
            throw RuleViolation.at("unit", "announcement.unit.missing");
        }
        if (endsAt == null) {
            throw RuleViolation.at("endsAt", "announcement.ends.missing");
        }
        if (beginsAt != null && !endsAt.isAfter(beginsAt)) {
            throw RuleViolation.at("endsAt", "announcement.ends.before");
        }
        if (confirmBy != null && confirmBy.isAfter(LocalDate.ofInstant(endsAt, Clocks.BUSINESS_ZONE))) {
            throw RuleViolation.at("confirmBy", "announcement.confirm.after-end");
        }
    }

    UnitId where() {
        return Objects.requireNonNull(unit);
    }

    Instant end() {
        return Objects.requireNonNull(endsAt);
    }
}

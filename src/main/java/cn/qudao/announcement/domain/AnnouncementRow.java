package cn.qudao.announcement.domain;

import cn.qudao.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An announcement as lists and pages show it.
 *
 * @param issuer the unit that it comes from
 * @param unit it is for those there and below
 * @param roles of them; empty for all
 * @param number of the last correction; of what was published 1, of a draft 0
 * @param beginsAt null for a draft that begins when it is published
 * @param confirmBy null where it need not be confirmed
 * @param unread by the person, as it is now
 * @param confirmedAt by the person, so that it counts
 */
public record AnnouncementRow(
        long id,
        String title,
        AnnouncementState state,
        String issuer,
        @Nullable String author,
        UnitId unit,
        Set<String> roles,
        boolean pinned,
        int number,
        @Nullable Instant beginsAt,
        Instant endsAt,
        @Nullable LocalDate confirmBy,
        boolean unread,
        @Nullable Instant confirmedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawer,
        @Nullable String reason) {

    /** Whether who is asked to has not confirmed it yet. */
    public boolean owed() {
        return confirmBy != null && confirmedAt == null;
    }
}

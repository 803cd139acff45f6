package cn.qudao.announcement.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An announcement and what one reader has left at it, read at once. */
record AnnouncementLine(
        Announcement announcement,
        @Nullable Reading reading,
        @Nullable Instant confirmedAt) {

    AnnouncementRow row(Instant now) {
        return announcement.row(now, reading == null ? null : reading.number(), confirmedAt);
    }
}

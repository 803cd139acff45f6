package cn.qudao.announcement.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An announcement with what it says, and what one reader has left at it, read at once. */
record OpenedAnnouncement(
        Announcement announcement,
        Body body,
        @Nullable Reading reading,
        @Nullable Instant confirmedAt) {}

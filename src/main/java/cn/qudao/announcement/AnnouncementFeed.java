package cn.qudao.announcement;

import cn.qudao.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Announces something in the caller's transaction: for work of the system. People do it on a page. */
public interface AnnouncementFeed {

    /**
     * @param unit that it comes from, and that it is for with all below
     * @param roles empty for all
     * @param confirmBy null where nobody has to confirm it
     * @param correction what was put right later; empty for nothing
     */
    record NewAnnouncement(
            UnitId unit,
            Set<String> roles,
            String title,
            String text,
            Instant beginsAt,
            Instant endsAt,
            boolean pinned,
            @Nullable LocalDate confirmBy,
            String correction) {}

    /** Nobody is told by notice. */
    long announce(NewAnnouncement wanted);

    /** So many of a hundred of its audience have read it, and confirmed it where that is asked for. */
    void haveRead(long announcement, int ofHundred);
}

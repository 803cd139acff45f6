package cn.qudao.announcement.domain;

import cn.qudao.announcement.AnnouncementPermissions;
import cn.qudao.audience.Deed;
import cn.qudao.audience.Deeds;
import cn.qudao.audience.Duty;
import cn.qudao.kernel.NotFound;

/** What the audience of an announcement is asked to do: to read it as it is now, and perhaps to confirm it. */
final class Duties {

    private static final String SUBJECT = "announcement_id";
    private static final Deeds READINGS =
            new Deeds(Deed.READ, "announcement_reading", SUBJECT, "read_at", AnnouncementPermissions.READ);
    private static final Deeds CONFIRMATIONS = new Deeds(
            Deed.CONFIRMED, "announcement_confirmation", SUBJECT, "confirmed_at", AnnouncementPermissions.READ);

    private Duties() {}

    static Duty reading(Announcement announcement) {
        return duty(READINGS, announcement, announcement.number());
    }

    /** @throws NotFound where nobody has to confirm it */
    static Duty confirming(Announcement announcement) {
        return duty(CONFIRMATIONS, announcement, announcement.confirmFrom().orElseThrow(NotFound::new));
    }

    private static Duty duty(Deeds deeds, Announcement announcement, int from) {
        return new Duty(deeds, announcement.id(), from, announcement.place(), announcement.readers());
    }
}

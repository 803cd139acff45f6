package cn.qudao.demo.load;

import cn.qudao.announcement.AnnouncementFeed;
import cn.qudao.announcement.AnnouncementFeed.NewAnnouncement;
import cn.qudao.demo.guangdong.DemoAnnouncements;
import cn.qudao.demo.guangdong.DemoAnnouncements.DemoAnnouncement;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Terminal;
import cn.qudao.org.UnitId;
import cn.qudao.org.Units;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Announces what the province has to say, when there are accounts: most of them have read it. */
@Component
class AnnouncementStep {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int DAYS_TO_CONFIRM = 7;
    /** So many of a hundred. */
    private static final int HAVE_READ = 68;

    private final AnnouncementFeed feed;
    private final Units units;
    private final Clock clock;

    AnnouncementStep(AnnouncementFeed feed, Units units, Clock clock) {
        this.feed = feed;
        this.units = units;
        this.clock = clock;
    }

    void run() {
        UnitId province = units.root().id();
        LocalDate today = LocalDate.now(clock);
        List<DemoAnnouncement> all = DemoAnnouncements.all();
        for (DemoAnnouncement each : all) {
            long id = feed.announce(new NewAnnouncement(
                    province,
                    each.roles(),
                    each.title(),
                    each.text(),
                    at(today.plusDays(each.from())),
                    at(today.plusDays(each.until())),
                    each.pinned(),
                    each.confirm() ? today.plusDays(DAYS_TO_CONFIRM) : null,
                    each.correction()));
            feed.haveRead(id, HAVE_READ);
        }
        Terminal.say("demo.loaded.announcements", all.size());
    }

    private static Instant at(LocalDate day) {
        return day.atTime(MORNING).atZone(Clocks.BUSINESS_ZONE).toInstant();
    }
}

package cn.qudao.announcement.ui;

import cn.qudao.announcement.domain.AnnouncementRow;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.NotFound;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Addresses and words that several of these screens have in common. */
final class AnnouncementPaths {

    static final String READ = "announcements";
    static final String DESK = "announcement-desk";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Clocks.BUSINESS_ZONE);

    private AnnouncementPaths() {}

    static String time(Instant at) {
        return TIME.format(at);
    }

    static Address read(long announcement) {
        return Address.of(READ + '/' + announcement);
    }

    static Address desk(long announcement) {
        return Address.of(DESK + '/' + announcement);
    }

    static Address readers(long announcement) {
        return Address.of(READ + '/' + announcement + "/readers");
    }

    static Address people(long announcement) {
        return Address.of(READ + '/' + announcement + "/people");
    }

    /** From all announcements to what is said of one. */
    static List<Page.Crumb> trail(Component screen, AnnouncementRow announcement, Page.Crumb... further) {
        return Stream.concat(
                        Stream.of(
                                new Page.Crumb(screen.getTranslation("menu.announcements"), Address.of(READ)),
                                new Page.Crumb(announcement.title(), read(announcement.id()))),
                        Stream.of(further))
                .toList();
    }

    /** Of the announcement in the address. */
    static long id(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(id);
    }
}

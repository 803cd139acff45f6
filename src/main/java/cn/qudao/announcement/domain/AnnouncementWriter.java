package cn.qudao.announcement.domain;

import cn.qudao.announcement.AnnouncementFeed;
import cn.qudao.announcement.AnnouncementPermissions;
import cn.qudao.kernel.NotFound;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.NativeSql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the system brings along was announced by others, at another time. */
@Component
@NativeSql("Tens of thousands of readers by one statement; work of the system")
class AnnouncementWriter implements AnnouncementFeed {

    private final AnnouncementDesk desk;
    private final AnnouncementRepository announcements;
    private final CorrectionRepository corrections;
    private final Units units;
    private final JdbcClient jdbc;
    private final Clock clock;

    AnnouncementWriter(
            AnnouncementDesk desk,
            AnnouncementRepository announcements,
            CorrectionRepository corrections,
            Units units,
            JdbcClient jdbc,
            Clock clock) {
        this.desk = desk;
        this.announcements = announcements;
        this.corrections = corrections;
        this.units = units;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public long announce(NewAnnouncement wanted) {
        UnitRow unit = units.find(wanted.unit()).orElseThrow(NotFound::new);
        AnnouncementForm form = new AnnouncementForm(
                wanted.title(),
                wanted.unit(),
                wanted.roles(),
                null,
                wanted.endsAt(),
                wanted.pinned(),
                wanted.confirmBy());
        Announcement announcement = desk.write(form, unit, wanted.text());
        announcement.publish(wanted.beginsAt());
        if (!wanted.correction().isEmpty()) {
            corrections.save(new Correction(
                    announcement, announcement.correct(false), wanted.correction(), Optional.empty(), clock.instant()));
        }
        return announcement.id();
    }

    @Override
    @Transactional
    public void haveRead(long id, int ofHundred) {
        Announcement announcement = announcements.findById(id).orElseThrow(NotFound::new);
        announcements.flush();
        fill("announcement_reading", "read_at", announcement, ofHundred);
        if (announcement.confirmFrom().isPresent()) {
            fill("announcement_confirmation", "confirmed_at", announcement, ofHundred);
        }
    }

    private void fill(String table, String at, Announcement announcement, int ofHundred) {
        Set<String> roles = announcement.readers();
        jdbc.sql("insert into " + table + " (announcement_id, account_id, number, " + at + ")"
                        + " select distinct :id, p.account_id, :number, :now from pub_post p"
                        + " where p.scope_key between :lo and :hi and :today between p.since and p.until"
                        + " and (:everybody or p.role_code in (:roles))"
                        + " and concat(' ', p.permissions, ' ') like :permission and crc32(p.account_id) % 100 < :part")
                .param("id", announcement.id())
                .param("number", announcement.number())
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("lo", announcement.place().lo())
                .param("hi", announcement.place().hi())
                .param("today", LocalDate.now(clock))
                .param("everybody", roles.isEmpty())
                .param("roles", roles.isEmpty() ? Set.of("") : roles)
                .param("permission", "% " + AnnouncementPermissions.READ + " %")
                .param("part", ofHundred)
                .update();
    }
}

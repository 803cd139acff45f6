package cn.qudao.announcement.domain;

import cn.qudao.announcement.AnnouncementPermissions;
import cn.qudao.audience.AudienceReaders;
import cn.qudao.audience.AudienceReaders.Rates;
import cn.qudao.audience.Deed;
import cn.qudao.audience.Duty;
import cn.qudao.audience.ReaderFilter;
import cn.qudao.audience.ReaderRow;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.org.UnitRow;
import cn.qudao.scope.AudienceRule;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has read an announcement and who has confirmed it, unit by unit down to the names; only who may read it, or has it in the own
 * part, is told.
 */
@Service
@Requires(AnnouncementPermissions.READERS)
@Transactional(readOnly = true)
public class AnnouncementReaders {

    private final AnnouncementRepository announcements;
    private final AudienceRule rule;
    private final AudienceReaders readers;
    private final Clock clock;

    AnnouncementReaders(AnnouncementRepository announcements, AudienceRule rule, AudienceReaders readers, Clock clock) {
        this.announcements = announcements;
        this.rule = rule;
        this.readers = readers;
        this.clock = clock;
    }

    /** What is asked for: an announcement, what its audience is to do, and the people of a unit. */
    public record Asked(AnnouncementRow announcement, UnitRow unit, Duty duty) {

        public Deed deed() {
            return duty.deeds().deed();
        }
    }

    /**
     * @param deed null for what is asked for: the confirmation, or else the reading
     * @param code of the unit; null for where the audience begins, or the post's own
     * @throws NotFound where one of them does not exist for the person
     */
    public Asked asked(long id, @Nullable Deed deed, @Nullable String code) {
        Instant now = clock.instant();
        Announcement announcement = announcements
                .findById(id)
                .filter(found -> found.isOut(now) && rule.reads(found, AnnouncementPermissions.WRITE))
                .orElseThrow(NotFound::new);
        boolean confirmed = deed == null ? announcement.confirmFrom().isPresent() : deed == Deed.CONFIRMED;
        Duty duty = confirmed ? Duties.confirming(announcement) : Duties.reading(announcement);
        return new Asked(announcement.row(now, null, null), readers.unit(duty, code), duty);
    }

    public Rates rates(Asked asked) {
        return readers.rates(asked.duty, asked.unit);
    }

    /** In the order of the hierarchy. */
    public Slice<ReaderRow> page(Asked asked, ReaderFilter filter, Portion portion) {
        return readers.page(asked.duty, asked.unit, filter, portion);
    }

    public long count(Asked asked, ReaderFilter filter) {
        return readers.count(asked.duty, asked.unit, filter);
    }
}

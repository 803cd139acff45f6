package cn.qudao.announcement.domain;

import cn.qudao.announcement.AnnouncementPermissions;
import cn.qudao.attachment.AttachmentRow;
import cn.qudao.attachment.Attachments;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Slice;
import cn.qudao.kernel.TimePlace;
import cn.qudao.markdown.Markdown;
import cn.qudao.scope.AudienceRule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is announced, for those who are in its audience. */
@Service
@Requires(AnnouncementPermissions.READ)
@Transactional(readOnly = true)
public class Announcements {

    private static final int COUNTED = 10_000;
    private static final int PINNED = 20;
    private static final int ON_THE_HOME_PAGE = 50;
    private static final long NOBODY = 0;

    private final AnnouncementRepository announcements;
    private final CorrectionRepository corrections;
    private final AnnouncementMarks marks;
    private final AudienceRule rule;
    private final Attachments files;
    private final CurrentUser user;
    private final Clock clock;

    Announcements(
            AnnouncementRepository announcements,
            CorrectionRepository corrections,
            AnnouncementMarks marks,
            AudienceRule rule,
            Attachments files,
            CurrentUser user,
            Clock clock) {
        this.announcements = announcements;
        this.corrections = corrections;
        this.marks = marks;
        this.rule = rule;
        this.files = files;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @param html may stand on a page as it is; empty for what was withdrawn
     * @param corrections the newest first
     * @param mine whether the person is in its audience
     * @param kept whether the person may withdraw it
     */
    public record Read(
            AnnouncementRow announcement,
            String html,
            List<AttachmentRow> files,
            List<CorrectionRow> corrections,
            boolean mine,
            boolean kept) {}

    /** The newest first; what is pinned stands before all others that hold now. */
    public Slice<AnnouncementRow> page(AnnouncementFilter filter, Portion portion) {
        Instant now = clock.instant();
        boolean split = filter.part() == null;
        List<AnnouncementLine> above = split && portion.after() == null
                ? lines(filter, now, true, TimePlace.TOP, Limit.of(PINNED))
                : List.of();
        Slice<AnnouncementLine> rest = Slice.of(
                lines(filter, now, split ? Boolean.FALSE : null, portion.afterTime(), Limit.of(portion.size() + 1)),
                portion.size(),
                line -> {
                    AnnouncementRow row = line.row(now);
                    return new TimePlace(Objects.requireNonNull(row.beginsAt()), row.id());
                });
        return new Slice<>(
                Stream.concat(above.stream(), rest.rows().stream())
                        .map(line -> line.row(now))
                        .toList(),
                rest.next());
    }

    private List<AnnouncementLine> lines(
            AnnouncementFilter filter, Instant now, @Nullable Boolean pinned, TimePlace after, Limit limit) {
        return announcements.lines(
                me(),
                rule.asReader(),
                now,
                filter.ended(),
                filter.unread(),
                filter.words(),
                pinned,
                after.at(),
                after.id(),
                limit);
    }

    /** One more than {@link #COUNTED} where there are more. */
    public long count(AnnouncementFilter filter) {
        return announcements.count(
                me(), rule.asReader(), clock.instant(), filter.ended(), filter.unread(), filter.words(), COUNTED + 1);
    }

    /** What holds now: what is pinned first, then the newest. */
    public List<AnnouncementRow> current() {
        Instant now = clock.instant();
        return announcements.current(me(), rule.asReader(), now, Limit.of(ON_THE_HOME_PAGE)).stream()
                .map(line -> line.row(now))
                .toList();
    }

    /** Also marks it as read by those whom it is for. */
    @Transactional
    public Read open(long id) {
        Instant now = clock.instant();
        OpenedAnnouncement opened = announcements.opened(id, me()).orElseThrow(NotFound::new);
        Announcement announcement = opened.announcement();
        boolean kept = isKept(announcement);
        boolean mine = rule.isFor(announcement);
        boolean out = announcement.isOut(now);
        boolean seen = kept && !announcement.isDraft() || mine && (out || announcement.isTakenBack());
        if (!seen) {
            throw new NotFound();
        }
        Integer read = opened.reading() == null ? null : opened.reading().number();
        if (mine && out && (read == null || read < announcement.number())) {
            marks.read(id, me(), announcement.number(), now);
        }
        boolean told = kept || out;
        return new Read(
                announcement.row(now, read, opened.confirmedAt()),
                told ? Markdown.html(opened.body().text()) : "",
                told ? files.of(AnnouncementFiles.PURPOSE, id) : List.of(),
                told && announcement.number() > 1
                        ? corrections.findByAnnouncementIdOrderByNumberDesc(id).stream()
                                .map(Correction::row)
                                .toList()
                        : List.of(),
                mine,
                kept);
    }

    private boolean isKept(Announcement announcement) {
        return rule.keeps(announcement, AnnouncementPermissions.WRITE);
    }

    /**
     * Received and understood; said twice it is the same.
     *
     * @param number the last correction that the reader has seen: what came in between has not been read
     */
    @Transactional
    public void confirm(long id, int number) {
        Instant now = clock.instant();
        Announcement announcement = announcements
                .findById(id)
                .filter(found -> found.isOut(now) && rule.isFor(found))
                .orElseThrow(NotFound::new);
        if (announcement.confirmFrom().isEmpty()) {
            throw new RuleViolation("announcement.confirm.not", announcement.title());
        }
        if (announcement.number() != number) {
            throw new RuleViolation("announcement.confirm.newer", announcement.title());
        }
        marks.read(id, me(), number, now);
        marks.confirmed(id, me(), number, now);
    }

    /** 0 for the system, which has read nothing. */
    private long me() {
        return user.find().map(Actor::accountId).orElse(NOBODY);
    }
}

package cn.qudao.announcement.domain;

import cn.qudao.access.RoleNames;
import cn.qudao.access.RoleNames.RoleName;
import cn.qudao.announcement.AnnouncementPermissions;
import cn.qudao.attachment.AttachmentPurpose;
import cn.qudao.attachment.AttachmentRow;
import cn.qudao.attachment.Attachments;
import cn.qudao.attachment.CheckedFile;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Slice;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.AudienceRule;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The life of announcements: written as a draft, published at once or for a later moment, put right by corrections that readers see,
 * withdrawn with a reason. They reach the own unit and what lies below it, and no other; who has units excluded there chooses a narrower one.
 */
@Service
@Requires(AnnouncementPermissions.WRITE)
@Transactional
public class AnnouncementDesk {

    private static final int COUNTED = 10_000;

    private final AnnouncementRepository announcements;
    private final BodyRepository bodies;
    private final CorrectionRepository corrections;
    private final AnnouncementCalls calls;
    private final DeskSearch search;
    private final AudienceRule rule;
    private final Attachments files;
    private final Units units;
    private final RoleNames roles;
    private final CurrentUser user;
    private final Clock clock;

    AnnouncementDesk(
            AnnouncementRepository announcements,
            BodyRepository bodies,
            CorrectionRepository corrections,
            AnnouncementCalls calls,
            DeskSearch search,
            AudienceRule rule,
            Attachments files,
            Units units,
            RoleNames roles,
            CurrentUser user,
            Clock clock) {
        this.announcements = announcements;
        this.bodies = bodies;
        this.corrections = corrections;
        this.calls = calls;
        this.search = search;
        this.rule = rule;
        this.files = files;
        this.units = units;
        this.roles = roles;
        this.user = user;
        this.clock = clock;
    }

    /**
     * An announcement as who keeps it sees it.
     *
     * @param revision of the text, to be named when it is saved
     * @param corrections the newest first
     */
    public record Work(
            AnnouncementRow announcement,
            String text,
            long revision,
            List<AttachmentRow> files,
            List<CorrectionRow> corrections) {}

    /** The newest first. */
    @Transactional(readOnly = true)
    public Slice<AnnouncementRow> page(DeskFilter filter, Portion portion) {
        Instant now = clock.instant();
        List<Long> found = search.page(filter, portion.afterNumber().orElse(Long.MAX_VALUE), portion.size() + 1);
        return Slice.of(found, portion.size(), id -> id)
                .map(ids -> announcements.findAllById(ids).stream()
                        .sorted(Comparator.comparingLong(Announcement::id).reversed())
                        .map(announcement -> announcement.row(now, null, null))
                        .toList());
    }

    /** One more than {@link #COUNTED} where there are more. */
    @Transactional(readOnly = true)
    public long count(DeskFilter filter) {
        return search.count(filter, COUNTED + 1);
    }

    @Transactional(readOnly = true)
    public List<RoleName> roles() {
        return roles.all();
    }

    @Transactional(readOnly = true)
    public Work open(long id) {
        OpenedAnnouncement found = announcements
                .opened(id, 0)
                .filter(opened -> isKept(opened.announcement()))
                .orElseThrow(NotFound::new);
        Announcement announcement = found.announcement();
        return new Work(
                announcement.row(clock.instant(), null, null),
                found.body().text(),
                found.body().revision(),
                files.of(AnnouncementFiles.PURPOSE, id),
                announcement.number() > 1
                        ? corrections.findByAnnouncementIdOrderByNumberDesc(id).stream()
                                .map(Correction::row)
                                .toList()
                        : List.of());
    }

    public long begin(AnnouncementForm form) {
        Announcement announcement = write(form, units.root(), "");
        requireReach(announcement);
        return announcement.id();
    }

    /** @param issuer that it comes from */
    Announcement write(AnnouncementForm form, UnitRow issuer, String text) {
        roles.requireKnown(form.roles());
        Announcement announcement = announcements.save(new Announcement(form, unit(form), issuer, by()));
        bodies.save(new Body(announcement, text, by()));
        return announcement;
    }

    /** Whom it is for, and when; what it says is saved as it is typed. */
    public void put(long id, AnnouncementForm form) {
        Announcement announcement = hold(id);
        roles.requireKnown(form.roles());
        announcement.put(form, unit(form));
        requireReach(announcement);
    }

    /** What is excluded from the own post would read it as well. */
    private void requireReach(Announcement announcement) {
        if (!rule.reachesAll(announcement)) {
            throw RuleViolation.at("unit", "announcement.unit.excluded");
        }
    }

    /** What lies above or beside the post does not exist here. */
    private UnitRow unit(AnnouncementForm form) {
        return units.find(form.where()).orElseThrow(NotFound::new);
    }

    /**
     * Keeps what has been typed.
     *
     * @param known the revision that the writer began from: what somebody else has saved since then is not written over
     * @return the revision that it is now
     */
    public long save(long id, String text, long known) {
        hold(id).requireDraft();
        Body body = body(id);
        body.requireKnown(known);
        body.save(text, by());
        return bodies.saveAndFlush(body).revision();
    }

    public void publish(long id) {
        Announcement announcement = hold(id);
        requireReach(announcement);
        if (body(id).text().isBlank()) {
            throw new RuleViolation("announcement.empty");
        }
        calls.begin(announcement, announcement.publish(clock.instant()));
    }

    /**
     * Says what was wrong; what was published stays, and readers see both.
     *
     * @param anew also those confirm it who have done so
     */
    public void correct(long id, String text, boolean anew) {
        Announcement announcement = hold(id);
        requireReach(announcement);
        Instant now = clock.instant();
        corrections.save(new Correction(announcement, announcement.correct(anew), text, by(), now));
        // Before its time has come nobody has been told, and the call that waits tells it as it is then.
        if (announcement.isCurrent(now)) {
            calls.begin(announcement, now);
        }
    }

    public void pin(long id, boolean wanted) {
        hold(id).pin(wanted);
    }

    public void withdraw(long id, String reason) {
        hold(id).withdraw(by(), clock.instant(), reason);
    }

    /** Only what nobody has seen. */
    public void drop(long id) {
        Announcement announcement = hold(id);
        announcement.requireDraft();
        files.of(AnnouncementFiles.PURPOSE, id).forEach(file -> files.remove(file.code()));
        bodies.deleteById(id);
        announcements.delete(announcement);
    }

    public static AttachmentPurpose filesOfAnnouncements() {
        return AnnouncementFiles.PURPOSE;
    }

    /** Looking at a file takes its time, so no transaction waits for it. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public AttachmentRow addFile(long id, String name, Path file) {
        Announcement announcement =
                announcements.findById(id).filter(this::isKept).orElseThrow(NotFound::new);
        announcement.requireDraft();
        CheckedFile checked = files.check(AnnouncementFiles.PURPOSE, name, file);
        return files.attach(checked, id);
    }

    /** What is mentioned stays. */
    public void removeFile(long id, String code) {
        hold(id).requireDraft();
        AttachmentRow file = files.find(code)
                .filter(found -> found.ownerKind().equals(AnnouncementFiles.PURPOSE.owner()) && found.owner() == id)
                .orElseThrow(NotFound::new);
        if (body(id).text().contains(file.address())) {
            throw new RuleViolation("announcement.file.mentioned", file.name());
        }
        files.remove(code);
    }

    /** Held, and from the person's part. */
    private Announcement hold(long id) {
        return announcements.hold(id).filter(this::isKept).orElseThrow(NotFound::new);
    }

    private boolean isKept(Announcement announcement) {
        return rule.keeps(announcement, AnnouncementPermissions.WRITE);
    }

    private Body body(long id) {
        return bodies.findById(id).orElseThrow(NotFound::new);
    }

    private Optional<Actor> by() {
        return user.find();
    }
}

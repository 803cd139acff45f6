package cn.qudao.announcement.domain;

import cn.qudao.announcement.AnnouncementPermissions;
import cn.qudao.audience.AudiencePhones;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.scope.AudienceRule;
import cn.qudao.sms.Sendings;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Announces something by text message as well: in own words, once, to those of the audience whose number is kept. */
@Service
@Requires(AnnouncementPermissions.TEXT)
@Transactional
public class AnnouncementTexts {

    private final AnnouncementTextRepository texts;
    private final AnnouncementRepository announcements;
    private final AudiencePhones phones;
    private final Sendings sendings;
    private final AudienceRule rule;
    private final CurrentUser user;
    private final Clock clock;

    AnnouncementTexts(
            AnnouncementTextRepository texts,
            AnnouncementRepository announcements,
            AudiencePhones phones,
            Sendings sendings,
            AudienceRule rule,
            CurrentUser user,
            Clock clock) {
        this.texts = texts;
        this.announcements = announcements;
        this.phones = phones;
        this.sendings = sendings;
        this.rule = rule;
        this.user = user;
        this.clock = clock;
    }

    /** Empty where nothing was sent. */
    @Transactional(readOnly = true)
    public Optional<TextRow> of(long id) {
        TextOfAnnouncement found =
                texts.of(id).filter(each -> isKept(each.announcement())).orElseThrow(NotFound::new);
        return Optional.ofNullable(found.text()).map(text -> text.row(TextFigures.of(sendings.counts(origins(id)))));
    }

    /** How many people it would go to now. */
    @Transactional(readOnly = true)
    public long people(long id) {
        return phones.count(Duties.reading(kept(id)));
    }

    /** How many messages the operator counts it as. */
    @Transactional(readOnly = true)
    public int parts(String text) {
        return text.isBlank() ? 0 : sendings.parts(text.strip());
    }

    public void send(long id, String wanted) {
        String text = Texts.require("text", wanted, AnnouncementText.TEXT_LENGTH);
        Announcement announcement = announcements.hold(id).filter(this::isKept).orElseThrow(NotFound::new);
        if (!rule.reachesAll(announcement)) {
            throw new RuleViolation("announcement.unit.excluded");
        }
        Instant now = clock.instant();
        if (!announcement.isCurrent(now)) {
            throw new RuleViolation("announcement.text.not-current");
        }
        if (texts.existsById(id)) {
            throw new RuleViolation("announcement.text.sent-before");
        }
        long people = phones.count(Duties.reading(announcement));
        if (people == 0) {
            throw new RuleViolation("announcement.text.nobody");
        }
        texts.save(new AnnouncementText(announcement, text, sendings.parts(text), people, user.find(), now));
    }

    /** Whoever has it keeps it. */
    public void stop(long id) {
        kept(id);
        texts.hold(id).orElseThrow(NotFound::new).stop();
    }

    /** What the origins of its messages begin with; what follows is the phone's hash, so each phone is sent it once. */
    static String origins(long announcement) {
        return "announcement:" + announcement + ':';
    }

    private Announcement kept(long id) {
        return announcements.findById(id).filter(this::isKept).orElseThrow(NotFound::new);
    }

    private boolean isKept(Announcement announcement) {
        return rule.keeps(announcement, AnnouncementPermissions.WRITE);
    }
}

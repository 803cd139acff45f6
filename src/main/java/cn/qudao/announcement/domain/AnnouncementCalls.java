package cn.qudao.announcement.domain;

import cn.qudao.audience.AudienceReaders;
import cn.qudao.notice.Inboxes;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the audience of an announcement of it when its time has come, some hundred at a time: it may be the whole province, and who
 * publishes does not wait for that.
 */
@Component
class AnnouncementCalls {

    private static final int AT_ONCE = 500;

    private final AnnouncementCallRepository calls;
    private final AnnouncementRepository announcements;
    private final AudienceReaders readers;
    private final Inboxes inboxes;
    private final Scope scope;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AnnouncementCalls(
            AnnouncementCallRepository calls,
            AnnouncementRepository announcements,
            AudienceReaders readers,
            Inboxes inboxes,
            Scope scope,
            TransactionTemplate transaction,
            Clock clock) {
        this.calls = calls;
        this.announcements = announcements;
        this.readers = readers;
        this.inboxes = inboxes;
        this.scope = scope;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** From the first account on, also where an earlier call is not over. */
    void begin(Announcement announcement, Instant due) {
        calls.findById(announcement.id())
                .ifPresentOrElse(call -> call.again(due), () -> calls.save(new AnnouncementCall(announcement, due)));
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    void tell() {
        while (scope.asSystem("announcements are told of", this::some)) {
            // There may be more.
        }
    }

    private boolean some() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<AnnouncementCall> next = calls.next(clock.instant(), Limit.of(1));
            next.ifPresent(this::tell);
            return next.isPresent();
        }));
    }

    private void tell(AnnouncementCall call) {
        List<Long> owing = announcements
                .findById(call.announcement())
                .filter(announcement -> announcement.isCurrent(clock.instant()))
                .map(announcement -> tell(announcement, call))
                .orElse(List.of());
        if (owing.size() < AT_ONCE) {
            calls.delete(call);
        } else {
            call.upTo(owing.getLast());
        }
    }

    private List<Long> tell(Announcement announcement, AnnouncementCall call) {
        List<Long> owing = readers.owing(Duties.reading(announcement), call.told(), AT_ONCE);
        String key =
                call.isOfCorrection(announcement) ? "announcement.notice.corrected" : "announcement.notice.published";
        inboxes.tell(
                AnnouncementNotices.PUBLISHED, owing, "announcements/" + announcement.id(), key, announcement.title());
        return owing;
    }
}

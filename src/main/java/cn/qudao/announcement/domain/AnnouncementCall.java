package cn.qudao.announcement.domain;

import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far the audience of an announcement has been told of it. */
@Entity
@Table(name = "announcement_call")
@Unscoped("Work of the system")
@Unaudited("How far work has come; what gave rise to it is told by the announcement")
final class AnnouncementCall {

    @Id
    private long announcementId;

    private Instant dueAt;
    /** The last account that was; they come by id. */
    private long told;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected AnnouncementCall() {}

    AnnouncementCall(Announcement announcement, Instant dueAt) {
        this.announcementId = announcement.id();
        again(dueAt);
    }

    final void again(Instant due) {
        this.dueAt = due;
        this.told = 0;
    }

    /** Whether it came of something that was put right before readers: what was put right earlier is new to them. */
    boolean isOfCorrection(Announcement announcement) {
        return dueAt.isAfter(announcement.since());
    }

    void upTo(long account) {
        this.told = account;
    }

    long announcement() {
        return announcementId;
    }

    long told() {
        return told;
    }
}

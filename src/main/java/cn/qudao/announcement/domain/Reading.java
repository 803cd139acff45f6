package cn.qudao.announcement.domain;

import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Up to which number somebody has read an announcement; {@link AnnouncementMarks} writes it. */
@Entity
@Table(name = "announcement_reading")
@Unscoped("Everybody leaves the own; who has left it is told by AudienceReaders, which joins it to posts in the scope")
@Unaudited("Stands here for good")
final class Reading {

    @EmbeddedId
    private Key key;

    private int number;
    private Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected Reading() {}

    int number() {
        return number;
    }

    @Embeddable
    record Key(long announcementId, long accountId) {}
}

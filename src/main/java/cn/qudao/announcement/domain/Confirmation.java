package cn.qudao.announcement.domain;

import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody's word that an announcement has been received; {@link AnnouncementMarks} writes it. */
@Entity
@Table(name = "announcement_confirmation")
@Unscoped("Everybody gives the own; who has given it is told by AudienceReaders, which joins it to posts in the scope")
@Unaudited("Stands here for good")
final class Confirmation {

    @EmbeddedId
    private Key key;

    private Instant confirmedAt;

    @SuppressWarnings("NullAway.Init")
    protected Confirmation() {}

    @Embeddable
    record Key(long announcementId, long accountId, int number) {}
}

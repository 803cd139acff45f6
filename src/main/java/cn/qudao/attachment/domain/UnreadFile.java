package cn.qudao.attachment.domain;

import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file of which nobody has read yet what is written in it. */
@Entity
@Table(name = "attachment_unread")
@Unscoped("Work of the system, which nobody is shown")
@Unaudited("Is gone in a moment")
final class UnreadFile {

    /** Whoever has begun and has not come back by then was ended amid it. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final int MOST_TRIES = 3;

    @Id
    private long attachmentId;

    private int tries;
    private Instant waitsUntil;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected UnreadFile() {}

    UnreadFile(long attachment, Instant at) {
        this.attachmentId = attachment;
        this.waitsUntil = at;
    }

    /** Of several portals that want to, one gets through: the others have read an older version of the row. */
    void begin(Instant now) {
        tries++;
        waitsUntil = now.plus(LONGEST);
    }

    /** A file that takes whoever reads it along must not do so for ever. */
    boolean isTriedTooOften() {
        return tries > MOST_TRIES;
    }

    long attachment() {
        return attachmentId;
    }
}

package cn.qudao.forum.domain;

import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far somebody has read a topic, and whether it is to be found again; {@link ReaderMarks} writes it. */
@Entity
@Table(name = "forum_reader")
@Unscoped("Belongs to one account, and nobody else's is asked for")
@Unaudited("What somebody reads is nobody's business")
final class TopicReader {

    @Id
    private long id;

    private long accountId;
    private long topicId;
    private int seen;
    private @Nullable Instant bookmarkedAt;
    /** Null where the person has never said. */
    private @Nullable Boolean subscribed;

    protected TopicReader() {}

    int seen() {
        return seen;
    }

    boolean isSubscribed() {
        return Boolean.TRUE.equals(subscribed);
    }

    boolean isBookmarked() {
        return bookmarkedAt != null;
    }
}

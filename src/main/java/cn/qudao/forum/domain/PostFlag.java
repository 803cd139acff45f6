package cn.qudao.forum.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Texts;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody finds that a post should not stand there. */
@Entity
@Table(name = "forum_flag")
@Unscoped("Its post's board says who moderates it, and stands in every query")
final class PostFlag {

    @Id
    private long id;

    private long forumPostId;
    private long flaggerId;
    private String flagger;
    private String reason;
    private Instant flaggedAt;
    private boolean settled;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected PostFlag() {}

    PostFlag(long post, Actor by, String why, Instant at) {
        this.id = Ids.next();
        this.forumPostId = post;
        this.flaggerId = by.accountId();
        this.flagger = by.displayName();
        this.reason = Texts.reason(why);
        this.flaggedAt = at;
    }

    void settle() {
        this.settled = true;
    }

    long post() {
        return forumPostId;
    }

    String said() {
        return flagger + ": " + reason;
    }
}

package cn.qudao.forum.domain;

import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A post whose subscribers are being told. */
@Entity
@Table(name = "forum_call")
@Unscoped("Work of the system")
@Unaudited("How far work has come; what gave rise to it is told by the post")
final class PostCall {

    @Id
    private long forumPostId;

    /** No account comes after it. */
    private static final long LAST = Long.MAX_VALUE;

    /** The last account that was; they come by id. */
    private long told;

    @Version
    private @Nullable Long version;

    protected PostCall() {}

    PostCall(ForumPost post) {
        this.forumPostId = post.id();
    }

    /** Of which only those are told whom the post mentions, as readers have seen it before. */
    static PostCall ofMentions(ForumPost post) {
        PostCall call = new PostCall(post);
        call.told = LAST;
        return call;
    }

    /** Whether those whom the post mentions may not know of it yet. */
    boolean isOfMentions() {
        return told == 0 || told == LAST;
    }

    void upTo(long account) {
        this.told = account;
    }

    long post() {
        return forumPostId;
    }

    long told() {
        return told;
    }
}

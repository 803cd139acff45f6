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

    /** The last account that was; they come by id. */
    private long told;

    @Version
    private @Nullable Long version;

    protected PostCall() {}

    PostCall(ForumPost post) {
        this.forumPostId = post.id();
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

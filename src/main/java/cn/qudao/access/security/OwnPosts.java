package cn.qudao.access.security;

import cn.qudao.access.domain.Sessions;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The posts that the person may act by today, and which one it is at the moment. */
@Service
@Requires
public class OwnPosts {

    private final AtWork atWork;
    private final Sessions sessions;

    OwnPosts(AtWork atWork, Sessions sessions) {
        this.atWork = atWork;
        this.sessions = sessions;
    }

    /** @param roleName null where the shipped name of the bundles holds */
    public record Choice(
            long post, String role, @Nullable String roleName, String unit, boolean delegated, boolean active) {}

    public List<Choice> choices() {
        Standing standing = standing();
        return standing.posts().stream()
                .map(post -> new Choice(
                        post.id(),
                        post.role(),
                        post.roleName(),
                        post.unitName(),
                        post.delegated(),
                        post.equals(standing.active())))
                .toList();
    }

    /** By which the person acts at the moment. */
    public Choice active() {
        return choices().stream().filter(Choice::active).findFirst().orElseThrow(NotFound::new);
    }

    public void switchTo(long post) {
        Standing standing = standing();
        var wanted = standing.posts().stream()
                .filter(candidate -> candidate.id() == post)
                .findFirst()
                .orElseThrow(NotFound::new);
        sessions.actAs(standing.sessionId(), post, wanted.unitName());
        atWork.forget();
    }

    private Standing standing() {
        return atWork.standing().orElseThrow(NotFound::new);
    }
}

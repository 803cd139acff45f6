package cn.qudao.wap.domain;

import cn.qudao.kernel.OpenToAll;
import cn.qudao.scope.Scope;
import cn.qudao.wap.LinkState;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Looks once a second after the links that open windows wait for, in whichever process the customer answers. */
@Service
@OpenToAll("A window follows only the links that it has sent itself")
public class LinkWatch {

    /** Is told each time that the link has come further, on a thread of the portal's own. */
    public interface Follower {
        void has(Progress progress);
    }

    private final Map<Long, Followed> followed = new ConcurrentHashMap<>();
    private final LinkRepository links;
    private final Scope scope;

    LinkWatch(LinkRepository links, Scope scope) {
        this.links = links;
        this.scope = scope;
    }

    private record Followed(Follower follower, LinkState known) {}

    public void follow(long link, Follower follower) {
        followed.put(link, new Followed(follower, LinkState.SENT));
    }

    public void forget(long link) {
        followed.remove(link);
    }

    @Scheduled(fixedDelay = 1000, initialDelay = 1000)
    void look() {
        if (!followed.isEmpty()) {
            scope.asSystem("links that windows wait for", () -> links.findAllById(followed.keySet()))
                    .forEach(link -> tell(link.number(), link.progress()));
        }
    }

    private void tell(long link, Progress progress) {
        Followed one = followed.get(link);
        if (one != null && one.known != progress.state()) {
            if (progress.state().isFinal()) {
                followed.remove(link, one);
            } else {
                followed.replace(link, one, new Followed(one.follower, progress.state()));
            }
            one.follower.has(progress);
        }
    }
}

package cn.qudao.access.domain;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A holder lends the active post to somebody below, for some days. */
@Service
@Requires
@Transactional
public class Delegations {

    private final PostRepository posts;
    private final AccountRepository accounts;
    private final CurrentUser user;
    private final Clock clock;

    Delegations(PostRepository posts, AccountRepository accounts, CurrentUser user, Clock clock) {
        this.posts = posts;
        this.accounts = accounts;
        this.user = user;
        this.clock = clock;
    }

    /** @param until the last day */
    public record Delegation(long post, String signInName, String displayName, LocalDate since, LocalDate until) {}

    /** Lends the post that the person acts by. */
    public void delegate(String signInName, LocalDate since, LocalDate until) {
        Account to = accounts.findBySignInName(Account.signInName(signInName))
                .filter(Account::isEnabled)
                .orElseThrow(() -> RuleViolation.at("to", "access.delegation.nobody"));
        posts.save(active().delegate(to.id(), since, until, LocalDate.now(clock)));
    }

    /** Those of the active post that are not over. */
    @Transactional(readOnly = true)
    public List<Delegation> own() {
        LocalDate today = LocalDate.now(clock);
        return posts.lent(user.get().postId()).stream()
                .filter(pair -> !((Post) pair[0]).isOver(today))
                .map(pair -> delegation((Post) pair[0], (Account) pair[1]))
                .toList();
    }

    public void end(long id) {
        posts.findById(id)
                .filter(post -> post.isDelegatedFrom(user.get().postId()))
                .orElseThrow(NotFound::new)
                .end(LocalDate.now(clock));
    }

    private static Delegation delegation(Post post, Account holder) {
        return new Delegation(
                post.id(),
                holder.signInName(),
                holder.displayName(),
                post.since(),
                java.util.Objects.requireNonNull(post.until()));
    }

    private Post active() {
        return posts.findById(user.get().postId()).orElseThrow(NotFound::new);
    }
}

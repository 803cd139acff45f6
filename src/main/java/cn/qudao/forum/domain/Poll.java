package cn.qudao.forum.domain;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the readers of a post are asked. */
@Entity
@Table(name = "forum_poll")
@Unscoped("Its post's board says who reads it, and is asked before")
final class Poll {

    private static final int LONGEST_DAYS = 366;

    /** That of the draft before, as with its files. */
    @Id
    private long forumPostId;

    private String choices;
    private boolean several;
    private boolean secret;
    private Instant until;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Poll() {}

    Poll(long post, PollForm form, LocalDate today) {
        this.forumPostId = post;
        ask(form, today);
    }

    /** Before anybody has seen it. */
    final void ask(PollForm form, LocalDate today) {
        LocalDate last = Objects.requireNonNull(form.last());
        if (last.isBefore(today) || last.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw RuleViolation.at("last", "forum.poll.last.bad", LONGEST_DAYS);
        }
        this.choices = form.choices();
        this.several = form.several();
        this.secret = form.secret();
        this.until = last.plusDays(1).atStartOfDay(Clocks.BUSINESS_ZONE).toInstant();
    }

    void requireSound(Collection<Integer> chosen, Instant now) {
        if (!until.isAfter(now)) {
            throw new RuleViolation("forum.poll.over");
        }
        if (chosen.stream().anyMatch(choice -> choice < 0 || choice >= choices().size())
                || !several && chosen.size() > 1) {
            throw new RuleViolation("forum.poll.chosen.bad");
        }
    }

    /** At most one row for each. */
    int slot(int choice) {
        return several ? choice : 0;
    }

    List<String> choices() {
        return choices.lines().toList();
    }

    String words() {
        return choices;
    }

    boolean isSecret() {
        return secret;
    }

    boolean isSeveral() {
        return several;
    }

    Instant until() {
        return until;
    }

    PollForm form() {
        return new PollForm(
                choices,
                several,
                secret,
                until.atZone(Clocks.BUSINESS_ZONE).toLocalDate().minusDays(1));
    }
}

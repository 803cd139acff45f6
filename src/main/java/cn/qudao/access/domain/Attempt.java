package cn.qudao.access.domain;

import cn.qudao.access.AccountId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A sign-in whose password was right, and what is still missing. Lives in the memory of the server with the page that
 * asks; whoever holds it has proven the password.
 */
public final class Attempt {

    /** In the order in which they are asked for. */
    public enum Step {
        /** The six digits of the authenticator app, or a recovery code. */
        CODE,
        /** The initial password must go. */
        NEW_PASSWORD,
        /** A role asks for a second factor that the account does not have yet. */
        ENROL
    }

    private final AccountId account;
    private final String name;
    private final Origin origin;
    private final Instant since;
    private final Set<Step> missing = EnumSet.noneOf(Step.class);
    private final SecondFactor enrolment;
    private boolean secondFactor;

    Attempt(AccountId account, String name, Origin origin, Instant since) {
        this.account = account;
        this.name = name;
        this.origin = origin;
        this.since = since;
        this.enrolment = SecondFactor.fresh(name);
    }

    Attempt missing(Step step, boolean isMissing) {
        if (isMissing) {
            missing.add(step);
        }
        return this;
    }

    public Optional<Step> next() {
        return missing.stream().findFirst();
    }

    /** For the step {@link Step#ENROL}. */
    public SecondFactor enrolment() {
        return enrolment;
    }

    void done(Step step) {
        missing.remove(step);
        secondFactor |= step != Step.NEW_PASSWORD;
    }

    boolean withSecondFactor() {
        return secondFactor;
    }

    AccountId account() {
        return account;
    }

    String name() {
        return name;
    }

    Origin origin() {
        return origin;
    }

    Instant since() {
        return since;
    }
}

package cn.qudao.access.domain;

import cn.qudao.access.AccountId;
import cn.qudao.access.NewAccount;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Preferences.Appearance;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody who may sign in, and belongs to a unit. What the person may do there is a matter of the posts. */
@Entity
@Table(name = "access_account")
class Account extends ScopedRow {

    private static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");
    private static final int LONGEST_DISPLAY_NAME = 60;

    @Id
    private long id;

    private long unitId;
    private String signInName;
    private String displayName;
    private @Nullable String passwordHash;
    private boolean passwordInitial;
    private boolean enabled = true;
    private Instant createdAt;
    private @Nullable Instant lastSignInAt;
    private @Nullable String language;

    @Enumerated(EnumType.STRING)
    private Appearance appearance = Appearance.SYSTEM;

    private @Nullable String totpSecret;
    private long totpLastStep;
    private String recoveryHashes = "";

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(NewAccount account, Instant now) {
        super(account.place());
        this.id = Ids.next();
        this.unitId = account.unit().value();
        this.signInName = signInName(account.signInName());
        if (!SIGN_IN_NAME.matcher(signInName).matches()) {
            throw RuleViolation.at("signInName", "access.account.bad-sign-in-name");
        }
        this.createdAt = now;
        rename(account.displayName());
    }

    /** As it is kept and looked up: people do not mind upper and lower case. */
    static String signInName(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    final void rename(String newName) {
        String name = newName.strip();
        if (name.isEmpty() || name.length() > LONGEST_DISPLAY_NAME) {
            throw RuleViolation.at("displayName", "access.account.bad-display-name", LONGEST_DISPLAY_NAME);
        }
        this.displayName = name;
    }

    void setPassword(String hash, boolean initial) {
        this.passwordHash = hash;
        this.passwordInitial = initial;
    }

    void signedIn(Instant now) {
        this.lastSignInAt = now;
    }

    AccountId id() {
        return new AccountId(id);
    }

    Place place() {
        return Place.of(scopeKey());
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    boolean isEnabled() {
        return enabled;
    }

    boolean mustChangePassword() {
        return passwordInitial;
    }

    String signInName() {
        return signInName;
    }
}

package cn.qudao.access.domain;

import cn.qudao.access.AccountId;
import cn.qudao.access.Addressees.Addressee;
import cn.qudao.access.NewAccount;
import cn.qudao.access.domain.AccountForms.AccountRow;
import cn.qudao.access.domain.AccountForms.PostRow;
import cn.qudao.access.domain.AccountList.AccountLine;
import cn.qudao.access.domain.AccountList.HeldPost;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Preferences.Appearance;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Secret;
import cn.qudao.kernel.Unaudited;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody who may sign in, and belongs to a unit. What the person may do there is a matter of the posts. */
@Entity
@Table(name = "access_account")
final class Account extends ScopedRow {

    private static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");
    private static final int LONGEST_DISPLAY_NAME = 60;

    @Id
    private long id;

    private long unitId;
    private String signInName;
    private String displayName;

    @Secret
    private @Nullable String passwordHash;

    private boolean passwordInitial;
    private boolean enabled = true;
    private Instant createdAt;

    @Unaudited("Each sign-in stands in the trail.")
    private @Nullable Instant lastSignInAt;

    private @Nullable String language;

    @Enumerated(EnumType.STRING)
    private Appearance appearance = Appearance.SYSTEM;

    @Secret
    @Convert(converter = SealedText.class)
    private @Nullable String totpSecret;

    @Unaudited("Counts codes, nothing else.")
    private long totpLastStep;

    /** Separated by blanks. */
    @Secret
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

    Instant createdAt() {
        return createdAt;
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

    void belongsTo(UnitId unit, Place place) {
        this.unitId = unit.value();
        moveTo(place);
    }

    void setPassword(String hash, boolean initial) {
        this.passwordHash = hash;
        this.passwordInitial = initial;
    }

    /** The same password at other costs, unless it was changed meanwhile. */
    void renewHash(String known, String renewed) {
        if (known.equals(passwordHash)) {
            passwordHash = renewed;
        }
    }

    /** The code shows that the person's app has the secret. */
    void enrol(String secret, String code, List<String> recoveryCodes, Instant now) {
        totpLastStep = Totp.accept(code, secret, 0, now)
                .orElseThrow(() -> RuleViolation.at("code", "access.sign-in.wrong-code"));
        totpSecret = secret;
        recoveryHashes = recoveryCodes.stream().map(Handles::hash).collect(Collectors.joining(" "));
    }

    void dropSecondFactor() {
        totpSecret = null;
        recoveryHashes = "";
    }

    /** Whether it is right; each code and each recovery code counts once. */
    boolean acceptCode(String code, Instant now) {
        if (totpSecret == null) {
            return false;
        }
        OptionalLong step = Totp.accept(code, totpSecret, totpLastStep, now);
        if (step.isPresent()) {
            totpLastStep = step.getAsLong();
            return true;
        }
        List<String> left = new ArrayList<>(List.of(recoveryHashes.split(" ")));
        boolean recovered = left.remove(Handles.hash(code.strip().toLowerCase(Locale.ROOT)));
        recoveryHashes = String.join(" ", left);
        return recovered;
    }

    boolean hasSecondFactor() {
        return totpSecret != null;
    }

    void disable() {
        this.enabled = false;
    }

    void enable() {
        this.enabled = true;
    }

    void prefer(Locale newLanguage, Appearance newAppearance) {
        this.language = newLanguage.toLanguageTag();
        this.appearance = newAppearance;
    }

    void signedIn(Instant now) {
        this.lastSignInAt = now;
    }

    AccountLine line(@Nullable String unit, List<HeldPost> posts) {
        return new AccountLine(
                id,
                signInName,
                displayName,
                unit,
                posts,
                enabled,
                passwordHash != null,
                hasSecondFactor(),
                lastSignInAt);
    }

    AccountRow row(@Nullable UnitRow unit, List<PostRow> posts) {
        return new AccountRow(
                id,
                signInName,
                displayName,
                unit,
                posts,
                enabled,
                passwordHash != null,
                hasSecondFactor(),
                lastSignInAt);
    }

    OwnAccount.Profile profile() {
        return new OwnAccount.Profile(signInName, displayName, appearance, hasSecondFactor());
    }

    Addressee addressee(boolean holdsPost) {
        return new Addressee(
                displayName,
                place(),
                language == null ? Messages.LANGUAGES.getFirst() : Locale.forLanguageTag(language),
                enabled && holdsPost);
    }

    String displayName() {
        return displayName;
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

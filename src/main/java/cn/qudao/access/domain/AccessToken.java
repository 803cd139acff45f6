package cn.qudao.access.domain;

import cn.qudao.access.AccountId;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Secret;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Lets a program act for a person, below {@code /api} only. */
@Entity
@Table(name = "access_token")
@Unscoped("Everybody sees the own ones only.")
final class AccessToken {

    static final int LONGEST_LIFE_DAYS = 366;
    private static final int LONGEST_NAME = 60;

    @Id
    private long id;

    private long accountId;
    private String name;

    @Secret
    private String tokenHash;

    private Instant createdAt;
    /** The last day. */
    private LocalDate expiresOn;

    @Unaudited("What programs do stands in the trail itself.")
    private @Nullable Instant lastUsedAt;

    private @Nullable Instant revokedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected AccessToken() {}

    AccessToken(AccountId account, String name, String token, LocalDate expiresOn, LocalDate today, Instant now) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw RuleViolation.at("name", "access.token.bad-name", LONGEST_NAME);
        }
        if (expiresOn.isBefore(today) || expiresOn.isAfter(today.plusDays(LONGEST_LIFE_DAYS))) {
            throw RuleViolation.at("expiresOn", "access.token.bad-expiry", LONGEST_LIFE_DAYS);
        }
        this.id = Ids.next();
        this.accountId = account.value();
        this.name = name.strip();
        this.tokenHash = Handles.hash(token);
        this.createdAt = now;
        this.expiresOn = expiresOn;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    boolean belongsTo(long account) {
        return accountId == account;
    }

    TokenRow row(LocalDate today) {
        return new TokenRow(
                id, name, createdAt, expiresOn, lastUsedAt, revokedAt == null && !expiresOn.isBefore(today));
    }
}

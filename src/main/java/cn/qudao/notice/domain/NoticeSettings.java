package cn.qudao.notice.domain;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Secret;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where and when a person is told outside the portal. An address counts when the code that was sent there has come back. */
@Entity
@Table(name = "notice_settings")
@Unscoped("Everybody's own.")
final class NoticeSettings {

    static final int MOST_CODES = 5;
    static final int MOST_WRONG = 5;
    private static final Duration CODE_GOOD_FOR = Duration.ofMinutes(30);

    @Id
    private long accountId;

    private @Nullable String mail;
    private @Nullable String wantedMail;

    @Secret
    private @Nullable String code;

    private @Nullable Instant codeUntil;

    @Unaudited("Counts tries, nothing else.")
    private int wrongCodes;

    @Unaudited("Counts codes, nothing else.")
    private int codes;

    @Unaudited("Counts codes, nothing else.")
    private @Nullable LocalDate codesOn;

    private int digestHour;
    private @Nullable Integer quietFrom;
    private @Nullable Integer quietUntil;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected NoticeSettings() {}

    NoticeSettings(long accountId) {
        this.accountId = accountId;
        keep(Hours.AT_FIRST);
    }

    void keep(Hours hours) {
        this.digestHour = hours.digest();
        this.quietFrom = hours.quietFrom();
        this.quietUntil = hours.quietUntil();
    }

    /** Few in a day: the address may be that of somebody who has never asked for it. */
    void ask(String address, String hash, LocalDate today, Instant now) {
        if (!today.equals(codesOn)) {
            codesOn = today;
            codes = 0;
        }
        if (codes >= MOST_CODES) {
            throw RuleViolation.at("mail", "notice.mail.too-many-codes", MOST_CODES);
        }
        codes++;
        wantedMail = address;
        code = hash;
        codeUntil = now.plus(CODE_GOOD_FOR);
        wrongCodes = 0;
    }

    /**
     * A wrong one counts, so this says no instead of throwing: what is counted must be kept.
     *
     * @return whether the address counts from now on
     * @throws RuleViolation where no code is good any more
     */
    boolean confirm(String hash, Instant now) {
        if (wantedMail == null
                || code == null
                || codeUntil == null
                || codeUntil.isBefore(now)
                || wrongCodes >= MOST_WRONG) {
            throw RuleViolation.at("code", "notice.mail.code-gone");
        }
        if (!code.equals(hash)) {
            wrongCodes++;
            return false;
        }
        mail = wantedMail;
        forget();
        return true;
    }

    void dropMail() {
        mail = null;
        forget();
    }

    private void forget() {
        wantedMail = null;
        code = null;
        codeUntil = null;
        wrongCodes = 0;
    }

    /** That has been shown to be the person's. */
    Optional<String> mail() {
        return Optional.ofNullable(mail);
    }

    /** That a code was sent to. */
    Optional<String> wantedMail() {
        return Optional.ofNullable(wantedMail);
    }

    Hours hours() {
        return new Hours(digestHour, quietFrom, quietUntil);
    }

    long account() {
        return accountId;
    }
}

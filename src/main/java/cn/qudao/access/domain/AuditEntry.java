package cn.qudao.access.domain;

import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One link of the chain. Never changed once written. */
@Entity
@Table(name = "access_audit_entry")
@Unaudited("The trail itself.")
final class AuditEntry extends ScopedRow implements Persistable<Long> {

    private static final int LONGEST_ID = 60;
    private static final int LONGEST_LABEL = 200;

    @Id
    private long sequence;

    @Column(name = "at")
    private Instant time;

    private @Nullable Long accountId;
    private @Nullable String signInName;
    private @Nullable Long postId;

    @Enumerated(EnumType.STRING)
    private AuditAction action;

    private String subjectType;
    private @Nullable String subjectId;
    private String subjectLabel;
    private @Nullable String beforeState;
    private @Nullable String afterState;
    private @Nullable String address;
    private String previousHash;
    private String hash;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    AuditEntry(long sequence, String previousHash, Instant now, AuditNote note, Witness witness) {
        super(note.place() == null ? witness.place() : note.place());
        this.sequence = sequence;
        // As exact as the column, so that what is read again has the same hash.
        this.time = now.truncatedTo(ChronoUnit.MICROS);
        this.accountId = note.account() == null ? witness.accountId() : Long.valueOf(note.account());
        this.signInName = note.signInName() == null ? witness.signInName() : note.signInName();
        this.postId = witness.postId();
        this.action = note.action();
        this.subjectType = note.subjectType();
        this.subjectId = note.subjectId() == null ? null : cut(note.subjectId(), LONGEST_ID);
        this.subjectLabel = cut(note.subjectLabel(), LONGEST_LABEL);
        this.beforeState = note.before();
        this.afterState = note.after();
        this.address = witness.address();
        this.previousHash = previousHash;
        this.hash = computeHash();
    }

    /** Every field in a fixed order, each with its length, so that no two entries can look the same. */
    final String computeHash() {
        return new Fingerprint()
                .add(previousHash)
                .add(sequence)
                .add(time.toString())
                .add(accountId)
                .add(signInName)
                .add(postId)
                .add(scopeKey())
                .add(action.name())
                .add(subjectType)
                .add(subjectId)
                .add(subjectLabel)
                .add(beforeState)
                .add(afterState)
                .add(address)
                .hex();
    }

    boolean continues(long lastSequence, String lastHash) {
        return sequence == lastSequence + 1 && previousHash.equals(lastHash) && hash.equals(computeHash());
    }

    long sequence() {
        return sequence;
    }

    String hash() {
        return hash;
    }

    AuditRow row() {
        return new AuditRow(
                sequence,
                time,
                signInName,
                postId,
                Place.of(scopeKey()),
                action,
                subjectType,
                subjectId,
                subjectLabel,
                beforeState,
                afterState,
                address);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    @Override
    public Long getId() {
        return sequence;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}

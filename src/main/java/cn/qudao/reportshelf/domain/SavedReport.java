package cn.qudao.reportshelf.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person asks a report again and again, by a name. */
@Entity
@Table(name = "reportshelf_saved")
@Unscoped("Holds a question and no figures; the answer is read in the scope of whoever asks it.")
final class SavedReport {

    static final int LONGEST_NAME = 40;

    @Id
    private long id;

    private long accountId;
    private String name;
    private String report;
    private String parameters;

    /** Whoever has this role at the place of the one who shared it, or below. */
    private @Nullable String sharedRole;

    private @Nullable Long sharedKey;
    private @Nullable String sharedBy;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected SavedReport() {}

    SavedReport(long accountId, String name, Question question) {
        this.id = Ids.next();
        this.accountId = accountId;
        this.name = name(name);
        this.report = question.report();
        this.parameters = question.text();
    }

    /** As it is kept. */
    static String name(String typed) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw RuleViolation.at("name", "reportshelf.saved.bad-name", LONGEST_NAME);
        }
        return name;
    }

    void asks(Question question) {
        this.report = question.report();
        this.parameters = question.text();
    }

    void rename(String newName) {
        this.name = name(newName);
    }

    void share(String role, Actor by) {
        this.sharedRole = role;
        this.sharedKey = by.place().key();
        this.sharedBy = by.displayName();
    }

    void keepToOneself() {
        this.sharedRole = null;
        this.sharedKey = null;
        this.sharedBy = null;
    }

    boolean belongsTo(long account) {
        return accountId == account;
    }

    boolean isOpenTo(Actor actor) {
        return belongsTo(actor.accountId())
                || (actor.role().equals(sharedRole)
                        && sharedKey != null
                        && above(actor.place()).contains(sharedKey));
    }

    /** The keys of a place and of all above it: whatever is shared at one of them reaches it. */
    static List<Long> above(Place place) {
        return Arrays.stream(Level.values())
                .filter(level -> !place.level().isAbove(level))
                .map(level -> place.at(level).key())
                .distinct()
                .toList();
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    Question question() {
        return Question.read(report, parameters);
    }

    SavedRow row(long reader, boolean favourite) {
        return new SavedRow(
                id, name, question(), belongsTo(reader), sharedRole, belongsTo(reader) ? null : sharedBy, favourite);
    }
}

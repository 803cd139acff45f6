package cn.qudao.responsibility.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One version of what a role has to do (row 26). Once published it stays as it is; the next version is another one. */
@Entity
@Table(name = "responsibility_standard")
@Unscoped("one standard per role for the whole province")
final class WorkStandard {

    @Id
    private long id;

    private String role;
    private int number;
    private String title;
    private String items;
    private @Nullable Instant publishedAt;
    private @Nullable String publishedBy;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected WorkStandard() {}

    /** @param number the next one of the role */
    WorkStandard(String role, int number, StandardForm form) {
        this.id = Ids.next();
        this.role = role;
        this.number = number;
        revise(form);
    }

    final void revise(StandardForm form) {
        requireDraft();
        this.title = form.title();
        this.items = String.join("\n", form.items());
    }

    /** @param by null where the portal itself does */
    void publish(Instant at, @Nullable String by) {
        requireDraft();
        this.publishedAt = at;
        this.publishedBy = by;
    }

    boolean isDraft() {
        return publishedAt == null;
    }

    private void requireDraft() {
        if (!isDraft()) {
            throw new RuleViolation("responsibility.standard.published", number);
        }
    }

    int number() {
        return number;
    }

    String role() {
        return role;
    }

    StandardRow row() {
        return new StandardRow(role, number, title, items.lines().toList(), publishedAt, publishedBy);
    }
}

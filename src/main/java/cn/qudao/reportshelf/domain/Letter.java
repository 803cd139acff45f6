package cn.qudao.reportshelf.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A mail that has yet to leave with its file; it goes when it has. */
@Entity
@Table(name = "reportshelf_letter")
@Unscoped("Belongs to one account, and leads to a file of that account.")
@Unaudited("That a file has left by mail is told in the trail.")
final class Letter {

    @Id
    private long id;

    private long exportId;
    private long accountId;
    private String title;
    private String mail;
    private long bytes;
    private Instant dueAt;
    private int attempts;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Letter() {}

    Letter(ReportExport export, String mail, long bytes, Instant at) {
        this.id = Ids.next();
        this.exportId = export.id();
        this.accountId = export.account();
        this.title = export.title();
        this.mail = mail;
        this.bytes = bytes;
        this.dueAt = at;
    }

    long id() {
        return id;
    }

    long export() {
        return exportId;
    }

    long account() {
        return accountId;
    }

    String title() {
        return title;
    }

    String mail() {
        return mail;
    }

    long bytes() {
        return bytes;
    }

    int attempts() {
        return attempts;
    }
}

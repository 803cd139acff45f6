package cn.qudao.notice.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sentence for one person. */
@Entity
@Table(name = "notice")
@Unscoped("belongs to one account, and the service asks for nobody else's")
final class Notice {

    private static final String SEPARATOR = "\u001f";

    @Id
    private long id;

    private long accountId;
    private String kind;

    /** Whether it stands in the portal; otherwise it only leaves it. */
    private boolean shown;

    private String address;
    private String messageKey;
    private String arguments;
    private Instant at;
    private @Nullable Instant readAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    Notice(
            long accountId,
            String kind,
            boolean shown,
            String address,
            String messageKey,
            List<String> arguments,
            Instant at) {
        this.id = Ids.next();
        this.accountId = accountId;
        this.kind = kind;
        this.shown = shown;
        this.address = address;
        this.messageKey = messageKey;
        this.arguments = String.join(SEPARATOR, arguments);
        this.at = at;
    }

    void read(Instant when) {
        if (readAt == null) {
            readAt = when;
        }
    }

    NoticeRow row() {
        Object[] words = arguments.isEmpty() ? new Object[0] : arguments.split(SEPARATOR, -1);
        return new NoticeRow(id, kind, address, messageKey, List.of(words), at, isRead());
    }

    boolean isRead() {
        return readAt != null;
    }

    long id() {
        return id;
    }

    long account() {
        return accountId;
    }

    String kind() {
        return kind;
    }
}

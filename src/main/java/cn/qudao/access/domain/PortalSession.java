package cn.qudao.access.domain;

import cn.qudao.access.AccountId;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A browser that is signed in. Ends by itself when idle or old, or when somebody ends it. */
@Entity
@Table(name = "access_session")
@Unscoped("Everybody sees the own ones; an administrator ends those of an account, and accounts are scoped.")
@Unaudited("Sessions stand in the trail by their sign-in and their end.")
final class PortalSession implements Persistable<Long> {

    private static final int LONGEST_DEVICE = 200;

    @Id
    private long id;

    private long accountId;
    private String handleHash;
    private @Nullable Long postId;
    private boolean secondFactor;
    private Instant startedAt;
    private Instant lastSeenAt;
    private @Nullable Instant endedAt;
    private String address;
    private String device;

    @SuppressWarnings("NullAway.Init")
    protected PortalSession() {}

    PortalSession(AccountId account, String handle, boolean secondFactor, Origin origin, Instant now) {
        this.id = Ids.next();
        this.accountId = account.value();
        this.handleHash = Handles.hash(handle);
        this.secondFactor = secondFactor;
        this.startedAt = now;
        this.lastSeenAt = now;
        this.address = origin.address();
        this.device = origin.device().substring(0, Math.min(origin.device().length(), LONGEST_DEVICE));
    }

    SessionRow row(boolean current) {
        return new SessionRow(id, device, address, startedAt, lastSeenAt, current);
    }

    @Override
    public Long getId() {
        return id;
    }

    /** Only ever saved once; all else is done by statements. */
    @Override
    public boolean isNew() {
        return true;
    }
}

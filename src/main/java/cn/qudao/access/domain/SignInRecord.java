package cn.qudao.access.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One attempt to sign in, at the place of the account; where the name was not known, at the province. */
@Entity
@Table(name = "access_sign_in")
@Unaudited("It stands in the trail as a sign-in.")
final class SignInRecord extends ScopedRow implements Persistable<Long> {

    @Id
    private long id;

    private @Nullable Long accountId;

    @Column(name = "at")
    private Instant time;

    private boolean phone;
    private boolean ok;
    private String address;

    @SuppressWarnings("NullAway.Init")
    protected SignInRecord() {}

    SignInRecord(@Nullable Account account, boolean ok, Origin origin, Instant time) {
        super(account == null ? Place.ROOT : account.place());
        this.id = Ids.next();
        this.accountId = account == null ? null : account.id().value();
        this.ok = ok;
        this.phone = origin.isPhone();
        this.address = origin.address();
        this.time = time;
    }

    Place place() {
        return Place.of(scopeKey());
    }

    @Override
    public Long getId() {
        return id;
    }

    /** Only ever saved once. */
    @Override
    public boolean isNew() {
        return true;
    }
}

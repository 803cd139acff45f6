package cn.qudao.access.domain;

import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/** A permission that the shipped roles have been given; it is not given a second time. */
@Entity
@Table(name = "access_known_permission")
@Unscoped("Permissions are the same in the whole province.")
@Unaudited("The roles that it is given to are audited.")
final class KnownPermission implements Persistable<String> {

    @Id
    private String code;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected KnownPermission() {}

    KnownPermission(String code) {
        this.code = code;
        this.fresh = true;
    }

    @Override
    public String getId() {
        return code;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}

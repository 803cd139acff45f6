package cn.qudao.sealing.domain;

import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.springframework.data.domain.Persistable;

/** Which key the database is sealed with, in one row. */
@Entity
@Table(name = "sealing_key")
@Unscoped("One row, that no screen shows.")
@Unaudited("Written once, at the first start.")
final class KeyMark implements Persistable<Long> {

    static final long ID = 1;

    @Id
    private long id;

    private String fingerprint;

    @SuppressWarnings("NullAway.Init")
    protected KeyMark() {}

    KeyMark(String fingerprint) {
        this.id = ID;
        this.fingerprint = fingerprint;
    }

    String fingerprint() {
        return fingerprint;
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

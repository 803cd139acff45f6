package cn.qudao.access.domain;

import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the chain, in one row. */
@Entity
@Table(name = "access_audit_head")
@Unscoped("One row, that no screen shows.")
@Unaudited("The trail itself.")
final class AuditHead {

    static final long ID = 1;

    @Id
    private long id;

    private long sequence;
    private String hash;

    @SuppressWarnings("NullAway.Init")
    protected AuditHead() {}

    void advance(AuditEntry last) {
        this.sequence = last.sequence();
        this.hash = last.hash();
    }

    long sequence() {
        return sequence;
    }

    String hash() {
        return hash;
    }
}

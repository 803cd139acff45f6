package cn.qudao.activation.domain;

import cn.qudao.activation.PlatformKind;
import cn.qudao.activation.PlatformRow;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A system that activates products (rows 83, 85). */
@Entity
@Table(name = "activation_platform")
@Unscoped("The operator's own systems, which serve the whole province")
final class Platform {

    @Id
    private long id;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PlatformKind kind;

    private String address;
    private int timeoutMillis;
    private int attempts;
    private int parallel;
    private boolean active;

    @Unaudited("A hash of a secret; that it changed says enough elsewhere")
    private @Nullable String secretHash;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Platform() {}

    Platform(PlatformForm form) {
        this.id = Ids.next();
        describe(form);
    }

    final void describe(PlatformForm form) {
        this.code = form.code();
        this.name = form.name();
        this.kind = form.kind();
        this.address = form.address();
        this.timeoutMillis = form.timeoutMillis();
        this.attempts = form.attempts();
        this.parallel = form.parallel();
        this.active = form.active();
    }

    /** From now on the platform shows another secret. */
    void trust(String hash) {
        this.secretHash = hash;
    }

    PlatformRow row() {
        return new PlatformRow(id, code, name, kind, address, timeoutMillis, attempts, parallel, active, secretHash);
    }
}

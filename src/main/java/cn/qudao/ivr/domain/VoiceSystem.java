package cn.qudao.ivr.domain;

import cn.qudao.activation.Secrets;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Unaudited;
import cn.qudao.org.UnitId;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A system that leads calls and may ask here. */
@Entity
@Table(name = "ivr_system")
@Unscoped("A matter of the province's administrators, wherever its outlet lies")
final class VoiceSystem {

    @Id
    private long id;

    private String code;
    private String name;
    private long outletId;

    @Unaudited("A secret, also as a hash")
    private String secretHash;

    private boolean active;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected VoiceSystem() {}

    VoiceSystem(SystemForm form) {
        if (form.secret().isEmpty()) {
            throw RuleViolation.at("secret", "ivr.system.no-secret");
        }
        this.id = Ids.next();
        this.code = form.code();
        this.secretHash = Secrets.hash(form.secret());
        describe(form);
    }

    /** The code stands in its addresses, and stays. */
    final void describe(SystemForm form) {
        this.name = form.name();
        this.outletId = Objects.requireNonNull(form.outlet()).id().value();
        this.active = form.active();
        if (!form.secret().isEmpty()) {
            this.secretHash = Secrets.hash(form.secret());
        }
    }

    boolean trusts(String secret) {
        return active
                && MessageDigest.isEqual(
                        secretHash.getBytes(StandardCharsets.US_ASCII),
                        Secrets.hash(secret).getBytes(StandardCharsets.US_ASCII));
    }

    SystemRow row() {
        return new SystemRow(id, code, name, new UnitId(outletId), active);
    }
}

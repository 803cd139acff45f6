package cn.qudao.access.domain;

import cn.qudao.kernel.Command;
import cn.qudao.kernel.Terminal;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code ./qudao verify-audit}: whether the audit trail is as it was written. */
@Component
class VerifyAuditCommand implements Command {

    private final AuditVerification verification;

    VerifyAuditCommand(AuditVerification verification) {
        this.verification = verification;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public int run(List<String> arguments) {
        AuditVerification.Finding finding = verification.run();
        if (finding.firstBroken() == null) {
            Terminal.say("access.verify-audit.whole", finding.entries());
            return 0;
        }
        Terminal.complain("access.verify-audit.broken", finding.entries(), finding.firstBroken());
        return 1;
    }
}

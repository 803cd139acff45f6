package cn.qudao.statistics.domain;

import cn.qudao.kernel.Command;
import cn.qudao.kernel.Terminal;
import cn.qudao.scope.Scope;
import cn.qudao.statistics.RollUps;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** {@code ./qudao verify-rollups}: recomputes from the records and compares every cell. */
@Component
class VerifyRollUps implements Command {

    private static final int TRIES = 30;
    private static final int SHOWN = 20;

    private final RollUps rollUps;
    private final RollUpAudit audit;
    private final FrozenMonths frozen;
    private final Scope scope;

    VerifyRollUps(RollUps rollUps, RollUpAudit audit, FrozenMonths frozen, Scope scope) {
        this.frozen = frozen;
        this.rollUps = rollUps;
        this.audit = audit;
        this.scope = scope;
    }

    @Override
    public String name() {
        return "verify-rollups";
    }

    @Override
    public int run(List<String> arguments) {
        return scope.asSystem("verify roll-ups", () -> {
            boolean right = true;
            Set<YearMonth> archived = frozen.all();
            for (YearMonth month : audit.months()) {
                if (archived.contains(month)) {
                    Terminal.say("statistics.verify.archived", month);
                } else {
                    right &= verify(month);
                }
            }
            return right ? 0 : 1;
        });
    }

    private boolean verify(YearMonth month) {
        Optional<List<RollUpDifference>> found = Optional.empty();
        for (int i = 0; i < TRIES && found.isEmpty(); i++) {
            rollUps.catchUp();
            found = audit.compare(month, SHOWN);
        }
        if (found.isEmpty()) {
            Terminal.complain("statistics.verify.busy", month);
            return false;
        }
        if (found.get().isEmpty()) {
            Terminal.say("statistics.verify.right", month);
            return true;
        }
        Terminal.complain("statistics.verify.wrong", month);
        found.get().stream().limit(SHOWN).forEach(VerifyRollUps::show);
        return false;
    }

    private static void show(RollUpDifference cell) {
        Terminal.complain(
                "statistics.verify.cell",
                cell.cells(),
                cell.since(),
                cell.place().level(),
                Long.toString(cell.place().key()),
                cell.productId() == null ? "-" : Long.toString(cell.productId()),
                Long.toString(cell.recommended()),
                Long.toString(cell.succeeded()),
                cell.income());
    }
}

package cn.qudao.recommendation.storage;

import cn.qudao.kernel.Command;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Terminal;
import cn.qudao.scope.Scope;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code ./qudao archive --before YYYY-MM [--dry-run]} and {@code --restore YYYY-MM}: records to files and back. */
@Component
class ArchiveCommand implements Command {

    private static final int WRONG_USE = 2;
    private static final String DRY_RUN = "--dry-run";

    private final Archive archive;
    private final Scope scope;

    ArchiveCommand(Archive archive, Scope scope) {
        this.archive = archive;
        this.scope = scope;
    }

    @Override
    public String name() {
        return "archive";
    }

    @Override
    public int run(List<String> arguments) {
        boolean dry = arguments.size() == 3 && arguments.getLast().equals(DRY_RUN);
        if (arguments.size() != 2 && !dry) {
            return wrongUse();
        }
        try {
            YearMonth month = YearMonth.parse(arguments.get(1));
            return switch (arguments.getFirst()) {
                case "--before" -> store(month, dry);
                case "--restore" -> dry ? wrongUse() : restore(month);
                default -> wrongUse();
            };
        } catch (DateTimeParseException noMonth) {
            return wrongUse();
        }
    }

    private static int wrongUse() {
        Terminal.complain("recommendation.archive.usage");
        return WRONG_USE;
    }

    private int store(YearMonth before, boolean dry) {
        List<YearMonth> due = archive.due(before);
        if (due.isEmpty()) {
            Terminal.say("recommendation.archive.nothing", before);
        }
        boolean all = true;
        for (YearMonth month : due) {
            if (dry) {
                Terminal.say("recommendation.archive.would", month, archive.count(month));
            } else {
                all &= told(() -> Terminal.say(
                        "recommendation.archive.done",
                        month,
                        scope.asSystem("archive", () -> archive.store(month)),
                        archive.file(month)));
            }
        }
        return all ? 0 : 1;
    }

    private int restore(YearMonth month) {
        return told(() -> Terminal.say(
                        "recommendation.archive.restored",
                        month,
                        scope.asSystem("archive", () -> archive.restore(month))))
                ? 0
                : 1;
    }

    /** One month that cannot be moved does not keep the others. */
    private static boolean told(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuleViolation refused) {
            Terminal.complain(refused.key(), refused.arguments());
            return false;
        }
    }
}

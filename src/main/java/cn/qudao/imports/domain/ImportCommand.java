package cn.qudao.imports.domain;

import cn.qudao.imports.ImportKind;
import cn.qudao.imports.Problem;
import cn.qudao.kernel.Command;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Terminal;
import cn.qudao.scope.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * {@code ./qudao import <kind> FILE [--dry-run]}: the same import from a terminal. Who can start it on the machine works
 * as the system. Prints a line for each bad row and ends with 1 where there is any.
 */
@Component
class ImportCommand implements Command {

    private static final String DRY_RUN = "--dry-run";

    private final Imports imports;
    private final Scope scope;
    private final Messages messages;

    ImportCommand(Imports imports, Scope scope, Messages messages) {
        this.imports = imports;
        this.scope = scope;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> arguments) {
        List<String> rest = new ArrayList<>(arguments);
        boolean dryRun = rest.remove(DRY_RUN);
        return scope.asSystem("import from the terminal", (Supplier<Integer>) () -> run(rest, dryRun));
    }

    private int run(List<String> rest, boolean dryRun) {
        List<String> kinds = imports.kinds().stream().map(ImportKind::key).toList();
        if (rest.size() != 2 || !kinds.contains(rest.getFirst())) {
            Terminal.complain("imports.command.usage", String.join(", ", kinds));
            return 1;
        }
        Path path = Path.of(rest.getLast());
        if (!Files.isRegularFile(path)) {
            Terminal.complain("imports.command.no-file", path);
            return 1;
        }
        try {
            SourceFile file = new SourceFile(path, path.getFileName().toString());
            return tell(
                    dryRun
                            ? imports.rehearse(rest.getFirst(), file, Progress.UNHEARD)
                            : imports.run(rest.getFirst(), file, Progress.UNHEARD),
                    dryRun);
        } catch (RuleViolation violation) {
            Terminal.complain(violation.key(), violation.arguments());
            return 1;
        }
    }

    private int tell(Rehearsal result, boolean dryRun) {
        for (Problem problem : result.problems()) {
            Terminal.say(
                    "imports.command.problem",
                    problem.line(),
                    messages.text(Terminal.language(), problem.column()),
                    messages.text(
                            Terminal.language(),
                            problem.reason(),
                            problem.arguments().toArray()));
        }
        if (!result.isClean()) {
            Terminal.complain("imports.command.bad", result.rows(), result.badRows());
            return 1;
        }
        Terminal.say(dryRun ? "imports.command.clean" : "imports.command.done", result.rows());
        return 0;
    }
}

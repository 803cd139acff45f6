package cn.qudao.imports.domain;

import cn.qudao.access.ActingFor;
import cn.qudao.imports.ImportKind;
import cn.qudao.imports.Problem;
import cn.qudao.kernel.Command;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Terminal;
import cn.qudao.scope.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * {@code ./qudao import <kind> FILE [--dry-run] [--as USER]}: the same import from a terminal, in the name of an account
 * or else as the system, for who can start it on the machine may do so. Prints a line for each bad row and ends with 1
 * where there is any.
 */
@Component
class ImportCommand implements Command {

    private static final String DRY_RUN = "--dry-run";
    private static final String AS = "--as";

    private final Imports imports;
    private final ActingFor actingFor;
    private final Scope scope;
    private final Messages messages;

    ImportCommand(Imports imports, ActingFor actingFor, Scope scope, Messages messages) {
        this.imports = imports;
        this.actingFor = actingFor;
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
        Optional<String> person = takeOption(rest, AS);
        List<ImportKind<?>> kinds = scope.asSystem("kinds of import", imports::kinds);
        Optional<ImportKind<?>> kind = kinds.stream()
                .filter(each -> rest.size() == 2 && each.key().equals(rest.getFirst()))
                .findFirst();
        if (kind.isEmpty()) {
            Terminal.complain(
                    "imports.command.usage", kinds.stream().map(ImportKind::key).collect(Collectors.joining(", ")));
            return 1;
        }
        Path path = Path.of(rest.getLast());
        if (!Files.isRegularFile(path)) {
            Terminal.complain("imports.command.no-file", path);
            return 1;
        }
        return run(kind.get(), path, dryRun, person);
    }

    private int run(ImportKind<?> kind, Path path, boolean dryRun, Optional<String> person) {
        try {
            SourceFile file = new SourceFile(path, path.getFileName().toString());
            Supplier<Rehearsal> work = () -> dryRun
                    ? imports.rehearse(kind.key(), file, Progress.UNHEARD)
                    : imports.run(kind.key(), file, Progress.UNHEARD);
            Rehearsal result = person.isPresent()
                    ? actingFor.run(person.get(), "./qudao import", work)
                    : scope.asSystem("import from the terminal", work);
            return tell(result, dryRun);
        } catch (RuleViolation violation) {
            Terminal.complain(violation.key(), violation.arguments());
            return 1;
        } catch (Refused refused) {
            Terminal.complain(
                    "imports.command.refused", person.orElse(""), messages.text(Terminal.language(), kind.title()));
            return 1;
        }
    }

    /** The word behind an option; both leave the list. An option that ends the line stays, and makes the line wrong. */
    private static Optional<String> takeOption(List<String> words, String option) {
        int at = words.indexOf(option);
        if (at < 0 || at == words.size() - 1) {
            return Optional.empty();
        }
        words.remove(at);
        return Optional.of(words.remove(at));
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
        Terminal.say(dryRun ? "imports.command.clean" : "imports.command.done", result.rows(), result.known());
        return 0;
    }
}

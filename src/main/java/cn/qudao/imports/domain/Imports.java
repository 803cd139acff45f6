package cn.qudao.imports.domain;

import cn.qudao.imports.ImportColumn;
import cn.qudao.imports.ImportKind;
import cn.qudao.imports.ImportLine;
import cn.qudao.imports.ImportPermissions;
import cn.qudao.imports.ImportRow;
import cn.qudao.imports.Problems;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.AuditEvent;
import cn.qudao.kernel.AuditTrail;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rehearses files, writes them, and takes the last one back. */
@Service
@Requires(ImportPermissions.USE)
public class Imports {

    private static final Limit HISTORY = Limit.of(1_000);
    private static final int TELL_EVERY = 500;

    private final List<ImportKind<?>> kinds;
    private final ImportRunRepository runs;
    private final WrittenRecords records;
    private final AuditTrail trail;
    private final Messages messages;
    private final Scope scope;
    private final CurrentUser user;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    Imports(
            List<ImportKind<?>> kinds,
            ImportRunRepository runs,
            WrittenRecords records,
            AuditTrail trail,
            Messages messages,
            Scope scope,
            CurrentUser user,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.kinds = kinds;
        this.runs = runs;
        this.records = records;
        this.trail = trail;
        this.messages = messages;
        this.scope = scope;
        this.user = user;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    /** What the person may import. */
    public List<ImportKind<?>> kinds() {
        return kinds.stream().filter(this::isPermitted).toList();
    }

    public ImportKind<?> kind(String key) {
        return kinds().stream()
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Reads and checks all of a file, and writes nothing. */
    public Rehearsal rehearse(String kind, SourceFile file, Progress progress) {
        ImportKind<?> wanted = permitted(kind);
        return reading.execute(status -> read(wanted, file, progress).rehearsal());
    }

    /**
     * Rehearses once more, since the world may have changed, and writes all rows where none is bad; else nothing.
     *
     * @return with bad rows where nothing was written
     */
    public Rehearsal run(String kind, SourceFile file, Progress progress) {
        ImportKind<?> wanted = permitted(kind);
        try {
            return writing.execute(status -> write(read(wanted, file, progress), file, progress));
        } catch (DataIntegrityViolationException e) {
            throw new RuleViolation("imports.overtaken");
        }
    }

    /** The imports of the post's part, the latest first. */
    public List<RunRow> history() {
        return reading.execute(status -> {
            Set<String> seen = kinds.stream()
                    .filter(kind -> !kind.canBeUndone())
                    .map(ImportKind::key)
                    .collect(Collectors.toCollection(HashSet::new));
            List<RunRow> rows = new ArrayList<>();
            for (ImportRun run : runs.findByOrderByIdDesc(HISTORY)) {
                RunRow row = run.row(true);
                rows.add(row.undoable() ? run.row(seen.add(run.kind())) : row);
            }
            return rows;
        });
    }

    /** Takes back all that the last import of a kind wrote, or refuses where something depends on it. */
    public void undo(long id) {
        writing.executeWithoutResult(status -> {
            ImportRun run = runs.findById(id).orElseThrow(NotFound::new);
            ImportKind<?> kind = permitted(run.kind());
            run.requireNotUndone();
            if (!kind.canBeUndone()) {
                throw new RuleViolation("imports.undo.never");
            }
            long last = runs.findFirstByKindAndUndoneAtIsNullOrderByIdDesc(run.kind())
                    .map(ImportRun::id)
                    .orElse(id);
            if (last != id) {
                throw new RuleViolation("imports.undo.not-last");
            }
            trail.asOne(event(AuditAction.IMPORT_UNDONE, run.kind(), run.fileName(), run.rows()), () -> {
                kind.undo(records.of(id));
                return id;
            });
            records.forget(id);
            run.undo(who(), clock.instant());
        });
    }

    private <R> Read<R> read(ImportKind<R> kind, SourceFile file, Progress progress) {
        Problems problems = new Problems();
        Collector<R> collector = new Collector<>(kind, problems, progress);
        TableReader.read(file, collector);
        if (collector.heading == null) {
            throw new RuleViolation("imports.file.empty");
        }
        progress.at(Progress.Step.CHECKING, collector.rows.size());
        kind.check(collector.rows, problems);
        return new Read<>(
                kind,
                collector.rows,
                new Rehearsal(kind.key(), file.name(), collector.rows.size(), 0, problems.badRows(), problems.list()));
    }

    private <R> Rehearsal write(Read<R> read, SourceFile file, Progress progress) {
        Rehearsal rehearsal = read.rehearsal();
        if (rehearsal.isClean() && rehearsal.rows() > 0) {
            progress.at(Progress.Step.WRITING, rehearsal.rows());
            List<R> rows = read.rows().stream().map(ImportRow::value).toList();
            List<Long> written = trail.asOne(
                    event(AuditAction.IMPORTED, rehearsal.kind(), file.name(), rehearsal.rows()),
                    () -> read.kind().write(rows, file.name()));
            ImportRun run =
                    runs.saveAndFlush(new ImportRun(scope.root(), rehearsal, file.sha256(), who(), clock.instant()));
            records.keep(run.id(), written);
            // A kind that takes the place of what was there does not tell what is new.
            return read.kind().canBeUndone() ? rehearsal.known(rehearsal.rows() - written.size()) : rehearsal;
        }
        return rehearsal;
    }

    private static AuditEvent event(AuditAction action, String kind, String file, int rows) {
        return AuditEvent.of(action, "Import", kind, file).with(Map.of("rows", rows));
    }

    private ImportKind<?> permitted(String key) {
        ImportKind<?> kind = kinds.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!isPermitted(kind)) {
            throw new Refused("import of " + key);
        }
        return kind;
    }

    private boolean isPermitted(ImportKind<?> kind) {
        return scope.isSystem() || user.get().may(kind.permission());
    }

    private String who() {
        return scope.isSystem() ? "system" : user.find().map(Actor::signInName).orElse("system");
    }

    private record Read<R>(ImportKind<R> kind, List<ImportRow<R>> rows, Rehearsal rehearsal) {}

    /** Turns lines into rows, after the first has told what stands where. */
    private final class Collector<R> implements Lines {

        private final ImportKind<R> kind;
        private final Function<ImportLine, R> reader;
        private final Problems problems;
        private final Progress progress;
        private final List<ImportRow<R>> rows = new ArrayList<>();
        private @Nullable Heading heading;

        Collector(ImportKind<R> kind, Problems problems, Progress progress) {
            this.kind = kind;
            this.reader = kind.reader();
            this.problems = problems;
            this.progress = progress;
        }

        @Override
        public void line(int number, List<String> cells) {
            Heading known = heading;
            if (known == null) {
                heading = Heading.of(kind, cells, messages);
                return;
            }
            if (rows.size() == kind.mostRows()) {
                throw new RuleViolation("imports.file.rows", kind.mostRows());
            }
            Function<ImportColumn, String> cell = column -> known.cell(cells, column);
            rows.add(new ImportRow<>(number, reader.apply(new ImportLine(number, cell, problems))));
            if (rows.size() % TELL_EVERY == 0) {
                progress.at(Progress.Step.READING, rows.size());
            }
        }
    }
}

package cn.qudao.reportshelf.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.Reports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of reports that the person has asked for, and that are made in the background. */
@Service
@Requires
@Transactional
public class ExportDesk {

    static final int MOST_AT_ONCE = 5;
    static final int MOST = 50;

    private final ReportExportRepository exports;
    private final ExportFiles files;
    private final Reports reports;
    private final CurrentUser user;
    private final Clock clock;

    ExportDesk(ReportExportRepository exports, ExportFiles files, Reports reports, CurrentUser user, Clock clock) {
        this.exports = exports;
        this.files = files;
        this.reports = reports;
        this.user = user;
        this.clock = clock;
    }

    /** The days are those of now, also where the file is made past midnight. */
    public long ask(ReportRequest request, String format) {
        Actor by = user.get();
        if (exports.countByAccountIdAndStateIn(by.accountId(), Set.of(ExportState.WAITING, ExportState.RUNNING))
                >= MOST_AT_ONCE) {
            throw new RuleViolation("reportshelf.export.busy", MOST_AT_ONCE);
        }
        if (exports.countByAccountId(by.accountId()) >= MOST) {
            throw new RuleViolation("reportshelf.export.too-many", MOST);
        }
        Map<String, String> parameters = new LinkedHashMap<>(request.parameters());
        parameters.remove("period");
        parameters.put("from", request.period().from().toString());
        parameters.put("to", request.period().to().toString());
        ReportDefinition report = request.report();
        ReportExport export = new ReportExport(
                by,
                new Question(report.id(), parameters),
                format,
                request.language(),
                reports.title(report, request.language()),
                clock.instant());
        return exports.save(export).id();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<ExportRow> own() {
        return exports.findByAccountIdOrderByIdDesc(user.get().accountId()).stream()
                .map(ReportExport::row)
                .toList();
    }

    /** What is done already stays. */
    public void cancel(long id) {
        exports.cancel(id, user.get().accountId(), clock.instant());
    }

    /** Also the file. */
    public void delete(long id) {
        ReportExport gone = one(id);
        if (!gone.state().isOver()) {
            throw new RuleViolation("reportshelf.export.running");
        }
        exports.delete(gone);
        try {
            files.delete(gone.stored());
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }

    /** @param path where it lies whole */
    public record ReadyFile(Path path, String name, String mediaType) {}

    /**
     * The file for whoever asked for it, while the post still reaches what it reached when the file was made.
     *
     * @throws NotFound where it belongs to somebody else
     * @throws RuleViolation saying why it is not given out
     */
    @Transactional(readOnly = true)
    public ReadyFile file(long id) {
        ReportExport export = one(id);
        if (export.state() != ExportState.READY) {
            throw new RuleViolation("reportshelf.export.not-ready");
        }
        Actor actor = user.get();
        ReportDefinition report = reports.find(export.question().report()).orElseThrow(NotFound::new);
        if (actor.postId() != export.post()) {
            throw new RuleViolation("reportshelf.export.other-post");
        }
        if (!reports.isOpen(report) || !reach(actor).equals(export.reach())) {
            throw new RuleViolation("reportshelf.export.no-longer");
        }
        Path path = files.path(export.stored());
        if (!Files.isReadable(path)) {
            throw new RuleViolation("reportshelf.export.elsewhere");
        }
        return new ReadyFile(path, export.fileName(), reports.mediaType(export.format()));
    }

    /** What a post reaches, in short. */
    static String reach(Actor actor) {
        String excluded = actor.excluded().stream()
                .map(Place::key)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
        return actor.place().key() + ":" + Integer.toHexString(excluded.hashCode());
    }

    private ReportExport one(long id) {
        return exports.findByIdAndAccountId(id, user.get().accountId()).orElseThrow(NotFound::new);
    }
}

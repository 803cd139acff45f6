package cn.qudao.reporting.api;

import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.RunWatch.Way;
import cn.qudao.reporting.domain.ReportRequests;
import cn.qudao.reporting.output.ReportFiles;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The reports for other programs: the page's address with {@code /api} before it and a format behind. */
@RestController
@Requires
class ReportController {

    private static final Set<String> PARAMETERS = Set.of("unit", "from", "to", "period", "level", "compare", "format");

    private final ReportRequests requests;
    private final ReportFiles files;

    ReportController(ReportRequests requests, ReportFiles files) {
        this.requests = requests;
        this.files = files;
    }

    @GetMapping("/api/reports/{id}")
    void report(
            @PathVariable String id,
            @RequestParam Map<String, String> parameters,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        String format = parameters.getOrDefault("format", "json");
        String mediaType = files.mediaType(format);
        ReportRequest request = requests.parse(id, parameters, language);
        requireKnown(request.report(), parameters.keySet());
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline()
                        .filename(files.fileName(request, format))
                        .build()
                        .toString());
        files.write(request, format, Way.REST, response.getOutputStream(), rows -> {});
    }

    /** A filter that is spelt wrongly must not answer with the figures of all. */
    private static void requireKnown(ReportDefinition report, Set<String> names) {
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(PARAMETERS);
        report.filters().forEach(filter -> unknown.remove(filter.key()));
        unknown.stream().findFirst().ifPresent(name -> {
            throw RuleViolation.at(name, "reporting.parameter.unknown", name);
        });
    }
}

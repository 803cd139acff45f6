package cn.qudao.reporting.api;

import cn.qudao.kernel.Messages;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.domain.ReportRequests;
import cn.qudao.reporting.output.ReportFiles;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The reports for other programs: the page's address with {@code /api} before it and a format behind. */
@RestController
@Requires
class ReportController {

    private final ReportRequests requests;
    private final ReportFiles files;
    private final Messages messages;

    ReportController(ReportRequests requests, ReportFiles files, Messages messages) {
        this.requests = requests;
        this.files = files;
        this.messages = messages;
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
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline()
                        .filename(files.fileName(request, format))
                        .build()
                        .toString());
        files.write(request, format, response.getOutputStream());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFound e, Locale language) {
        return problem(HttpStatus.NOT_FOUND, messages.text(language, "reporting.problem.not-found"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused e, Locale language) {
        return problem(HttpStatus.FORBIDDEN, messages.text(language, "reporting.problem.refused"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> bad(RuleViolation e, Locale language) {
        ResponseEntity<ProblemDetail> problem =
                problem(HttpStatus.BAD_REQUEST, messages.text(language, e.key(), e.arguments()));
        if (e.field() != null && problem.getBody() != null) {
            problem.getBody().setProperty("parameter", e.field());
        }
        return problem;
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}

package cn.qudao.shell;

import cn.qudao.kernel.Messages;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells programs what could not be done, in the language that they ask in. */
@RestControllerAdvice
class RestProblems {

    private final Messages messages;

    RestProblems(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFound e, Locale language) {
        return problem(HttpStatus.NOT_FOUND, messages.text(language, "shell.problem.not-found"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused e, Locale language) {
        return problem(HttpStatus.FORBIDDEN, messages.text(language, "shell.problem.refused"));
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

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e, Locale language) {
        return problem(HttpStatus.BAD_REQUEST, messages.text(language, "shell.problem.unreadable"));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}

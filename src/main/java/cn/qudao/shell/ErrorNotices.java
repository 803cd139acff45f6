package cn.qudao.shell;

import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the person what a click could not do. What nobody foresaw gets a number that stands in the log too. */
@Component
class ErrorNotices implements ErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(ErrorNotices.class);

    @Override
    public void error(ErrorEvent event) {
        Throwable problem = root(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui == null) {
            log.error("Outside a window", event.getThrowable());
            return;
        }
        switch (problem) {
            case RuleViolation violation -> Notices.failed(violation);
            case NotFound gone -> Notices.failed(ui.getTranslation("shell.not-found.notice"));
            case Refused refused -> Notices.failed(ui.getTranslation("shell.refused.notice"));
            default -> Notices.failed(ui.getTranslation("shell.error.notice", report(event.getThrowable())));
        }
    }

    /** Logs it and gives the number that the person can quote. */
    static String report(Throwable problem) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        log.error("Error {}", number, problem);
        return number;
    }

    /** What the portal's own code threw, below the wrappings of the framework. */
    static Throwable root(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null
                && !(cause instanceof RuleViolation || cause instanceof NotFound || cause instanceof Refused)) {
            cause = cause.getCause();
        }
        return cause;
    }
}

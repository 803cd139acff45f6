package cn.qudao.forum.domain;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Whether the person at work may write on a board, and why not: whoever stands above the board may have silenced it. */
@Component
class Voice {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Clocks.BUSINESS_ZONE);

    private final SilenceRepository silences;
    private final CurrentUser user;
    private final Scope scope;
    private final Clock clock;

    Voice(SilenceRepository silences, CurrentUser user, Scope scope, Clock clock) {
        this.silences = silences;
        this.user = user;
        this.scope = scope;
        this.clock = clock;
    }

    /** @throws RuleViolation which says until when and why the person may not */
    void require(Board board) {
        long me = user.get().accountId();
        Instant now = clock.instant();
        scope.asSystem("who was silenced from above", () -> silences.inForce(me, now)).stream()
                .filter(silence -> silence.holdsOn(board))
                .findFirst()
                .ifPresent(silence -> {
                    throw new RuleViolation("forum.silence.said", time(silence.until()), silence.reason());
                });
    }

    static String time(Instant at) {
        return TIME.format(at);
    }
}

package cn.qudao.sms.ui;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.sms.GatewaySettings;
import cn.qudao.sms.SmsPermissions;
import cn.qudao.sms.domain.Queue;
import cn.qudao.sms.domain.Queue.Waiting;
import cn.qudao.sms.door.Gateway;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Whether the message centre can be reached and since when, and how much waits for it. */
class LineState extends Div {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Clocks.BUSINESS_ZONE);

    LineState(Gateway gateway, Queue queue, CurrentUser user, Clock clock) {
        Optional<GatewaySettings> settings = gateway.settings();
        if (settings.isEmpty()) {
            add(new Paragraph(getTranslation("sms.line.none")));
            return;
        }
        add(new Paragraph(reached(settings.get(), gateway, clock)));
        if (gateway.openFor().isEmpty()
                && !gateway.problem().isEmpty()
                && user.get().may(SmsPermissions.GRAMMAR)) {
            add(new Paragraph(getTranslation("sms.line.problem", gateway.problem())));
        }
        if (!gateway.deafness().isEmpty()) {
            add(new Paragraph(getTranslation("sms.line.deaf", gateway.deafness())));
        }
        Waiting waiting = queue.now();
        Instant oldest = waiting.oldest();
        if (oldest != null) {
            add(new Paragraph(getTranslation("sms.line.waiting", waiting.messages(), TIME.format(oldest))));
        }
    }

    private String reached(GatewaySettings settings, Gateway gateway, Clock clock) {
        Duration open = gateway.openFor().orElse(null);
        return open == null
                ? getTranslation("sms.line.down", settings.protocol())
                : getTranslation(
                        "sms.line.open",
                        settings.protocol(),
                        settings.serviceNumber(),
                        TIME.format(clock.instant().minus(open)));
    }
}

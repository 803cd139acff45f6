package cn.qudao.notice.ui;

import cn.qudao.kernel.Clocks;
import cn.qudao.notice.domain.DeliveryRow;
import cn.qudao.notice.domain.DeliveryState;
import cn.qudao.uikit.ListFrame;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** How lists call kinds of notices, and what became of them outside the portal. */
final class DeliveryWords {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(Clocks.BUSINESS_ZONE);

    private DeliveryWords() {}

    /** Empty for what is older than kinds. */
    static String kind(ListFrame<?> list, String code) {
        return code.isEmpty() ? "" : list.say("notice.kind." + code);
    }

    static String all(ListFrame<?> list, List<DeliveryRow> ways) {
        return ways.stream()
                .map(way -> list.say("notice.channel." + way.channel()) + ' ' + state(list, way))
                .collect(Collectors.joining(" · "));
    }

    private static String state(ListFrame<?> list, DeliveryRow way) {
        Instant at = Objects.requireNonNullElse(way.endedAt(), way.dueAt());
        String state = list.say("notice.state." + way.state(), TIME.format(at));
        return way.state() == DeliveryState.DROPPED ? state + list.say("notice.because", reason(list, way)) : state;
    }

    /** What the server said stays in its own words. */
    static String reason(ListFrame<?> list, DeliveryRow way) {
        String reason = Objects.requireNonNullElse(way.reason(), "");
        return way.state() == DeliveryState.DROPPED ? list.say("notice.drop." + reason) : reason;
    }
}

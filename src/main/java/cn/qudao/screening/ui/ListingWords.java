package cn.qudao.screening.ui;

import cn.qudao.kernel.Clocks;
import cn.qudao.screening.domain.ListingRow;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the sections say an entry. */
final class ListingWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final UI ui = UI.getCurrent();

    String title(ListingRow row) {
        return ui.getTranslation("screening.list." + row.list());
    }

    String detail(ListingRow row) {
        Instant ended = row.endedAt();
        if (ended != null) {
            return ui.getTranslation(
                    "screening.entry.ended", say(row.since()), row.reason(), say(ended), row.endReason());
        }
        Instant until = row.until();
        return until == null
                ? ui.getTranslation("screening.entry", say(row.since()), row.reason(), row.putBy())
                : ui.getTranslation("screening.entry.until", say(row.since()), row.reason(), row.putBy(), say(until));
    }

    private static String say(Instant time) {
        return TIME.format(time.atZone(Clocks.BUSINESS_ZONE));
    }
}

package cn.qudao.plaque.ui;

import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.DictionaryRow;
import cn.qudao.plaque.domain.PlaqueRow;
import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the screens of plaques say the same things; reads the names of the kinds once. */
final class PlaqueWords {

    private final UI ui = UI.getCurrent();
    private final Map<String, String> kinds;

    PlaqueWords(Dictionaries words) {
        kinds = words.entries(Dictionary.PLAQUE_KIND).stream()
                .collect(Collectors.toMap(DictionaryRow::code, row -> row.name(ui.getLocale())));
    }

    String kind(PlaqueRow row) {
        return kinds.getOrDefault(row.kind(), row.kind());
    }

    String stars(@Nullable Integer stars) {
        return stars == null ? "" : ui.getTranslation("plaque.stars.count", stars);
    }

    String title(PlaqueRow row) {
        return row.stars() == null ? kind(row) : kind(row) + " · " + stars(row.stars());
    }

    String state(PlaqueRow row) {
        return ui.getTranslation(row.inForce() ? "plaque.state.in-force" : "plaque.state.withdrawn");
    }

    /** Number, days and reason in one line. */
    String detail(PlaqueRow row) {
        return row.inForce()
                ? ui.getTranslation("plaque.detail", row.number(), row.issuedOn())
                : ui.getTranslation(
                        "plaque.detail.withdrawn",
                        row.number(),
                        row.issuedOn(),
                        row.withdrawnOn(),
                        row.withdrawReason());
    }
}

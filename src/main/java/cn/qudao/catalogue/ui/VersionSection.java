package cn.qudao.catalogue.ui;

import cn.qudao.catalogue.domain.ProductDetail;
import cn.qudao.catalogue.domain.VersionRow;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;

/** What was shown when, and who approved it. */
@org.springframework.stereotype.Component
@Order(5)
class VersionSection implements ProductSection {

    private final ProductWords words;

    VersionSection(ProductWords words) {
        this.words = words;
    }

    @Override
    public String title() {
        return "catalogue.version.history";
    }

    @Override
    public Optional<Component> create(ProductDetail product, Runnable changed) {
        List<VersionRow> approved = product.approved();
        if (approved.isEmpty()) {
            return Optional.empty();
        }
        RecordList list = new RecordList();
        approved.forEach(version -> list.row(about(list, version), null, content(list, version)));
        return Optional.of(list);
    }

    private static String about(Component screen, VersionRow version) {
        Instant decided = version.decidedAt();
        String time = decided == null ? "" : ProductWords.time(decided);
        return version.decider() == null
                ? screen.getTranslation("catalogue.version.approved", version.number(), time)
                : screen.getTranslation("catalogue.version.approved-by", version.number(), time, version.decider());
    }

    private String content(Component screen, VersionRow version) {
        return Stream.of(
                        version.nameZh(),
                        version.nameEn(),
                        words.className(version.classCode(), ProductWords.language()),
                        version.category() == null
                                ? null
                                : words.categoryName(version.category(), ProductWords.language()),
                        screen.getTranslation("catalogue.yuan-a-month", ProductWords.yuan(version.monthlyPrice())))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}

package cn.qudao.suggestion.ui;

import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Clocks;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.WordsPicker;
import cn.qudao.suggestion.CustomerKind;
import cn.qudao.suggestion.ProductKind;
import cn.qudao.suggestion.domain.ClassingRow;
import cn.qudao.suggestion.domain.MatrixBook;
import cn.qudao.suggestion.domain.ModeForm;
import cn.qudao.suggestion.domain.ModeRow;
import cn.qudao.suggestion.domain.Side;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides on cells and kinds, each with all that was decided before. */
@Component
class DistributionDialogs {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Clocks.BUSINESS_ZONE);

    private final MatrixBook book;
    private final Dictionaries words;

    DistributionDialogs(MatrixBook book, Dictionaries words) {
        this.book = book;
        this.words = words;
    }

    void decide(ModeRow row, Runnable changed) {
        UI ui = UI.getCurrent();
        TextField zh = new TextField(ui.getTranslation("suggestion.mode.name-zh"));
        TextField en = new TextField(ui.getTranslation("suggestion.mode.name-en"));
        WordsPicker types = new WordsPicker(words, Dictionary.CHANNEL_TYPE);
        WordsPicker tiers = new WordsPicker(words, Dictionary.TIER);
        IntegerField points = new IntegerField(ui.getTranslation("suggestion.weight.points-column"));
        TextField reason = new TextField(ui.getTranslation("suggestion.policy.reason"));
        FormDialog dialog = new FormDialog(pair(row), () -> {
            book.decide(new ModeForm(
                    row.productKind(),
                    row.customerKind(),
                    new Bilingual(zh.getValue(), en.getValue()),
                    types.codes(),
                    tiers.codes(),
                    points.getValue(),
                    reason.getValue()));
            changed.run();
        });
        dialog.field("nameZh", zh).setValue(row.name().zh());
        dialog.field("nameEn", en).setValue(row.name().en());
        dialog.field("channelTypes", types).choose(row.channelTypes());
        dialog.field("tiers", tiers).choose(row.tiers());
        dialog.field("points", points).setValue(row.points());
        dialog.field("reason", reason).setRequiredIndicatorVisible(true);
        RecordList before = new RecordList();
        book.history(row.productKind(), row.customerKind())
                .forEach(mode -> before.row(
                        mode.name().in(ui.getLocale()),
                        null,
                        said(mode.decidedAt(), mode.decidedBy()) + " · " + mode.points() + " · " + mode.reason()));
        history(dialog, before);
        dialog.open();
    }

    void classProduct(ClassingRow row, String name, Runnable changed) {
        classify(
                name,
                ProductKind.values(),
                "suggestion.product-kind",
                row,
                book.history(Side.PRODUCT, row.code()),
                kind -> book.classProduct(row.code(), kind),
                changed);
    }

    void classGroup(ClassingRow row, String name, Runnable changed) {
        classify(
                name,
                CustomerKind.values(),
                "suggestion.customer-kind",
                row,
                book.history(Side.GROUP, row.code()),
                kind -> book.classGroup(row.code(), kind),
                changed);
    }

    private static <K extends Enum<K>> void classify(
            String name,
            K[] kinds,
            String label,
            ClassingRow row,
            List<ClassingRow> history,
            Consumer<@Nullable K> decide,
            Runnable changed) {
        UI ui = UI.getCurrent();
        Select<K> kind = new Select<>();
        kind.setLabel(ui.getTranslation(label));
        kind.setItems(kinds);
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(ui.getTranslation("suggestion.mode.no-kind"));
        kind.setItemLabelGenerator(each -> each == null ? "" : ui.getTranslation(label + "." + each));
        Arrays.stream(kinds)
                .filter(each -> each.name().equals(row.kind()))
                .findFirst()
                .ifPresent(kind::setValue);
        FormDialog dialog = new FormDialog(name, () -> {
            decide.accept(kind.getValue());
            changed.run();
        });
        dialog.field("kind", kind);
        RecordList before = new RecordList();
        history.forEach(each ->
                before.row(ui.getTranslation(kind(label, each)), null, said(each.decidedAt(), each.decidedBy())));
        history(dialog, before);
        dialog.open();
    }

    /** @param label of the kinds of this side */
    static String kind(String label, ClassingRow row) {
        return row.kind() == null ? "suggestion.mode.no-kind" : label + '.' + row.kind();
    }

    private static String pair(ModeRow row) {
        UI ui = UI.getCurrent();
        return ui.getTranslation("suggestion.product-kind." + row.productKind()) + " × "
                + ui.getTranslation("suggestion.customer-kind." + row.customerKind());
    }

    private static void history(FormDialog dialog, RecordList before) {
        dialog.note(new H3(dialog.getTranslation("suggestion.mode.history")));
        dialog.note(before);
    }

    private static String said(@Nullable Instant at, @Nullable String by) {
        return (at == null ? "" : TIME.format(at)) + " " + Objects.requireNonNullElse(by, "");
    }
}

package cn.qudao.card.ui;

import cn.qudao.card.CardKind;
import cn.qudao.card.domain.CardBatchForm;
import cn.qudao.card.domain.CardBatchRow;
import cn.qudao.card.domain.CardPress;
import cn.qudao.card.domain.CardPress.PrintedCard;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Money;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Opens batches, and hands their codes over. */
@Component
class CardBatchDialogs {

    private static final int USUAL_DAYS = 5;

    private final CardPress desk;
    private final Products products;
    private final Units units;

    CardBatchDialogs(CardPress desk, Products products, Units units) {
        this.desk = desk;
        this.products = products;
        this.units = units;
    }

    void open(Runnable changed) {
        UI ui = UI.getCurrent();
        Select<CardKind> kind = new Select<>();
        kind.setLabel(ui.getTranslation("card.kind"));
        kind.setItems(CardKind.values());
        kind.setItemLabelGenerator(each -> ui.getTranslation("card.kind." + each));
        Select<ProductRow> product = new Select<>();
        product.setLabel(ui.getTranslation("card.product"));
        product.setItems(products.onShelf());
        product.setItemLabelGenerator(each -> each.name(ui.getLocale()));
        UnitPicker unit =
                new UnitPicker(units, ui.getTranslation("card.unit"), EnumSet.range(Level.PROVINCE, Level.GRID));
        unit.setValue(units.root());
        IntegerField amount = new IntegerField(ui.getTranslation("card.batch.amount"));
        BigDecimalField value = new BigDecimalField(ui.getTranslation("card.batch.face-value"));
        IntegerField months = number("card.batch.free-months", 1);
        IntegerField days = number("card.batch.remind-days", USUAL_DAYS);
        DayPicker until = new DayPicker(ui.getTranslation("card.valid-until"));
        FormDialog dialog = new FormDialog(ui.getTranslation("card.batch.open"), () -> {
            UnitRow owner = unit.getValue();
            ProductRow about = product.getValue();
            desk.open(new CardBatchForm(
                    owner == null ? null : owner.id(),
                    kind.getValue(),
                    about == null ? null : about.id(),
                    value(amount),
                    value.getValue(),
                    value(months),
                    value(days),
                    until.getValue()));
            changed.run();
        });
        dialog.field("kind", kind);
        dialog.field("product", product);
        dialog.field("unit", unit);
        dialog.field("amount", amount);
        dialog.field("faceValue", value);
        dialog.field("freeMonths", months);
        dialog.field("remindDays", days);
        dialog.field("validUntil", until);
        dialog.open();
    }

    /** Asks first, for it cannot be asked again. */
    void take(CardBatchRow batch, Runnable changed) {
        UI ui = UI.getCurrent();
        FormDialog dialog = new FormDialog(ui.getTranslation("card.codes.take") + " · " + batch.number(), () -> {
            List<PrintedCard> cards = desk.take(batch.id());
            handOver(batch, cards);
            changed.run();
        });
        dialog.note(new Paragraph(ui.getTranslation("card.codes.once", batch.amount())));
        dialog.saveText(ui.getTranslation("card.codes.take")).open();
    }

    /** The window keeps the file until the dialog is closed, for a download may break off. */
    private static void handOver(CardBatchRow batch, List<PrintedCard> cards) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(dialog.getTranslation("card.codes.here"));
        dialog.setCloseOnOutsideClick(false);
        dialog.setCloseOnEsc(false);
        String heading = Stream.of("card.serial", "card.code", "card.batch.face-value")
                .map(dialog::getTranslation)
                .collect(Collectors.joining(","));
        Anchor file = new Anchor(file(batch, heading, cards), dialog.getTranslation("card.codes.save", cards.size()));
        dialog.add(new Paragraph(dialog.getTranslation("card.codes.keep")), file);
        Button done = new Button(dialog.getTranslation("card.codes.saved"), event -> dialog.close());
        dialog.getFooter().add(done);
        dialog.addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                dialog.removeAll();
            }
        });
        dialog.open();
    }

    private static DownloadHandler file(CardBatchRow batch, String heading, List<PrintedCard> cards) {
        Money worth = batch.faceValue();
        String value = worth == null
                ? ""
                : worth.yuan().setScale(2, RoundingMode.UNNECESSARY).toPlainString();
        StringBuilder text = new StringBuilder("\uFEFF").append(heading).append("\r\n");
        // A tab keeps spreadsheets from taking the number for an amount.
        cards.forEach(card -> text.append('\t')
                .append(card.serial())
                .append(',')
                .append(card.code())
                .append(',')
                .append(value)
                .append("\r\n"));
        byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
        return event -> {
            event.setFileName("cards-" + batch.number() + ".csv");
            event.setContentType("text/csv; charset=utf-8");
            event.getOutputStream().write(content);
        };
    }

    private static IntegerField number(String label, int value) {
        IntegerField field = new IntegerField(UI.getCurrent().getTranslation(label));
        field.setValue(value);
        return field;
    }

    private static int value(IntegerField field) {
        Integer value = field.getValue();
        return value == null ? -1 : value;
    }
}

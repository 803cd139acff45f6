package cn.qudao.offer.ui;

import cn.qudao.kernel.Bilingual;
import cn.qudao.offer.PromotionKind;
import cn.qudao.offer.domain.OfferBook;
import cn.qudao.offer.domain.PromotionForm;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.WordsPicker;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Map;

/** What is granted with what, to whom, from when until when. */
class PromotionDialog {

    private final OfferBook book;
    private final Runnable saved;
    private final FormDialog dialog;
    private final TextField titleZh;
    private final TextField titleEn;
    private final ComboBox<String> subject;
    private final Select<PromotionKind> kind;
    private final BigDecimalField amount;
    private final IntegerField months;
    private final TextField gift;
    private final WordsPicker types;
    private final WordsPicker segments;
    private final DayPicker since;
    private final DayPicker until;

    /** @param subjects the names of products and packages by their codes */
    PromotionDialog(OfferBook book, Dictionaries words, Map<String, String> subjects, LocalDate today, Runnable saved) {
        this.book = book;
        this.saved = saved;
        this.dialog = new FormDialog(UI.getCurrent().getTranslation("offer.promotion.add"), this::save);
        this.titleZh = dialog.field("titleZh", new TextField(text("offer.promotion.title-zh")));
        this.titleEn = dialog.field("titleEn", new TextField(text("offer.promotion.title-en")));
        this.subject = dialog.field("subject", new ComboBox<>(text("offer.promotion.of")));
        this.kind = dialog.field("kind", new Select<>());
        this.amount = dialog.field("amount", new BigDecimalField(text("offer.amount")));
        this.months = dialog.field("months", new IntegerField(text("offer.months")));
        this.gift = dialog.field("gift", new TextField(text("offer.gift")));
        this.types = dialog.field("channelTypes", new WordsPicker(words, Dictionary.CHANNEL_TYPE));
        this.segments = dialog.field("segments", new WordsPicker(words, Dictionary.CUSTOMER_SEGMENT));
        this.since = dialog.field("since", new DayPicker(text("catalogue.since")));
        this.until = dialog.field("until", new DayPicker(text("catalogue.until")));
        subject.setItems(subjects.keySet());
        subject.setItemLabelGenerator(code -> subjects.getOrDefault(code, code));
        kind.setLabel(text("offer.kind"));
        kind.setItems(PromotionKind.values());
        kind.setItemLabelGenerator(each -> text("offer.kind." + each));
        kind.addValueChangeListener(event -> ask(event.getValue()));
        kind.setValue(PromotionKind.FREE_MONTHS);
        since.setValue(today);
        until.setHelperText(text("offer.promotion.until.hint"));
    }

    /** Only what the kind grants. */
    private void ask(PromotionKind wanted) {
        amount.setVisible(wanted == PromotionKind.DISCOUNT);
        months.setVisible(wanted != PromotionKind.GIFT);
        gift.setVisible(wanted == PromotionKind.GIFT);
    }

    void open() {
        dialog.open();
    }

    private String text(String key) {
        return dialog.getTranslation(key);
    }

    private void save() {
        PromotionKind wanted = kind.getValue();
        book.promote(new PromotionForm(
                new Bilingual(titleZh.getValue(), titleEn.getValue()),
                wanted,
                subject.getValue() == null ? "" : subject.getValue(),
                types.codes(),
                segments.codes(),
                wanted == PromotionKind.DISCOUNT ? OfferDialogs.money("amount", amount.getValue()) : null,
                wanted == PromotionKind.GIFT ? null : months.getValue(),
                wanted == PromotionKind.GIFT ? gift.getValue() : null,
                since.getValue(),
                until.getValue()));
        saved.run();
    }
}

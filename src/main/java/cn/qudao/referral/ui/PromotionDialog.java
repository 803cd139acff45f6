package cn.qudao.referral.ui;

import cn.qudao.kernel.Bilingual;
import cn.qudao.referral.RewardKind;
import cn.qudao.referral.domain.PromotionBook;
import cn.qudao.referral.domain.PromotionForm;
import cn.qudao.referral.domain.PromotionRow;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is given for a friend, from when until when, and how often to one customer. */
class PromotionDialog {

    private final PromotionBook book;
    private final @Nullable PromotionRow known;
    private final Runnable saved;
    private final FormDialog dialog;
    private final TextField titleZh;
    private final TextField titleEn;
    private final Select<RewardKind> kind = new Select<>();
    private final BigDecimalField amount;
    private final IntegerField most;
    private final DayPicker since;
    private final DayPicker until;

    /** @param known null for a new one */
    PromotionDialog(PromotionBook book, @Nullable PromotionRow known, LocalDate begin, Runnable saved) {
        this.book = book;
        this.known = known;
        this.saved = saved;
        dialog = new FormDialog(
                UI.getCurrent().getTranslation(known == null ? "referral.promotion.add" : "referral.promotion.change"),
                this::save);
        titleZh = dialog.field("titleZh", new TextField(text("offer.promotion.title-zh")));
        titleEn = dialog.field("titleEn", new TextField(text("offer.promotion.title-en")));
        kind.setLabel(text("referral.kind"));
        kind.setItems(RewardKind.values());
        kind.setItemLabelGenerator(each -> text("referral.kind." + each));
        kind.setValue(RewardKind.CREDIT);
        dialog.field("kind", kind);
        amount = dialog.field("amount", new BigDecimalField(text("referral.promotion.value")));
        most = dialog.field("most", new IntegerField(text("referral.promotion.limit")));
        since = dialog.field("since", new DayPicker(text("catalogue.since")));
        until = dialog.field("until", new DayPicker(text("catalogue.until")));
        since.setValue(begin);
        until.setHelperText(text("referral.promotion.until.hint"));
        if (known != null) {
            fill(known);
        }
    }

    private void fill(PromotionRow row) {
        titleZh.setValue(row.title().zh());
        titleEn.setValue(row.title().en());
        kind.setValue(row.kind());
        amount.setValue(row.amount().stripTrailingZeros());
        most.setValue(row.most());
        until.setValue(row.until());
    }

    void open() {
        dialog.open();
    }

    private String text(String key) {
        return dialog.getTranslation(key);
    }

    private void save() {
        PromotionForm form = new PromotionForm(
                new Bilingual(titleZh.getValue(), titleEn.getValue()),
                kind.getValue(),
                amount.getValue(),
                most.getValue(),
                since.getValue(),
                until.getValue());
        if (known == null) {
            book.add(form);
        } else {
            book.change(known.id(), form);
        }
        saved.run();
    }
}

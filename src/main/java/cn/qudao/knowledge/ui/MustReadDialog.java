package cn.qudao.knowledge.ui;

import cn.qudao.knowledge.domain.ArticleRow;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Until when an article must be read, and whether those read it again who have. */
final class MustReadDialog {

    @FunctionalInterface
    interface Decision {

        void take(@Nullable LocalDate by, boolean anew);
    }

    private MustReadDialog() {}

    /** @param next whether a version that nobody has read yet is about to be published */
    static void open(String titleKey, ArticleRow article, boolean next, Decision decision) {
        UI ui = UI.getCurrent();
        DayPicker by = new DayPicker(ui.getTranslation("knowledge.must.by"));
        by.setHelperText(ui.getTranslation("knowledge.must.by.hint"));
        by.setValue(article.mustBy());
        Checkbox anew = new Checkbox(ui.getTranslation("knowledge.must.anew"));
        anew.setHelperText(ui.getTranslation("knowledge.must.anew.hint"));
        FormDialog dialog = new FormDialog(
                ui.getTranslation(titleKey) + " · " + article.title(),
                () -> decision.take(by.getValue(), anew.getValue()));
        dialog.field("by", by);
        if (next || isRevised(article)) {
            dialog.field("anew", anew);
        }
        dialog.saveText(ui.getTranslation(titleKey));
        dialog.open();
    }

    /** Since those who have confirmed it did so. */
    private static boolean isRevised(ArticleRow article) {
        Integer from = article.mustFrom();
        Integer live = article.live();
        return from != null && live != null && from < live;
    }
}

package cn.qudao.knowledge.ui;

import cn.qudao.knowledge.domain.ArticleDesk;
import cn.qudao.knowledge.domain.ArticleForm;
import cn.qudao.knowledge.domain.ArticleRow;
import cn.qudao.knowledge.domain.SpaceRow;
import cn.qudao.knowledge.domain.TemplateRow;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.ToLongBiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where an article belongs, and when it is looked at again. */
class ArticleDialog {

    private final List<SpaceRow> spaces;
    private final ArticleDesk desk;

    ArticleDialog(List<SpaceRow> spaces, ArticleDesk desk) {
        this.spaces = spaces;
        this.desk = desk;
    }

    /**
     * @param templates that there are for any of the spaces
     * @param begun is told the new article's id
     */
    void begin(List<TemplateRow> templates, LongConsumer begun) {
        begin("", templates, (form, template) -> desk.begin(form, template == null ? null : template.id()), begun);
    }

    /**
     * @param text what it begins with
     * @param begun is told the new article's id
     */
    void begin(String named, String text, LongConsumer begun) {
        begin(named, List.of(), (form, none) -> desk.begin(form, text), begun);
    }

    private void begin(
            String named,
            List<TemplateRow> templates,
            ToLongBiFunction<ArticleForm, @Nullable TemplateRow> writing,
            LongConsumer begun) {
        UI ui = UI.getCurrent();
        TextField title = new TextField(ui.getTranslation("knowledge.title"));
        title.setValue(named);
        ComboBox<SpaceRow> space = new ComboBox<>(ui.getTranslation("knowledge.space"));
        space.setItems(spaces);
        space.setItemLabelGenerator(SpaceRow::name);
        space.setHelperText(ui.getTranslation("knowledge.space.hint"));
        ComboBox<TemplateRow> template = new ComboBox<>(ui.getTranslation("knowledge.template"));
        template.setItemLabelGenerator(TemplateRow::name);
        template.setHelperText(ui.getTranslation("knowledge.template.hint"));
        template.setClearButtonVisible(true);
        space.addValueChangeListener(event -> {
            SpaceRow chosen = event.getValue();
            TemplateRow before = template.getValue();
            List<TemplateRow> fitting = templates.stream()
                    .filter(each -> chosen == null ? each.space() == null : each.isFor(chosen.id()))
                    .toList();
            template.setItems(fitting);
            template.setValue(fitting.contains(before) ? before : null);
        });
        template.setItems(
                templates.stream().filter(each -> each.space() == null).toList());
        template.setVisible(!templates.isEmpty());
        if (spaces.size() == 1) {
            space.setValue(spaces.getFirst());
        }
        ComboBox<String> folder = folder(ui, "");
        MultiSelectComboBox<String> tags = tags(ui, List.of());
        DayPicker review = review(ui);
        FormDialog dialog = new FormDialog(ui.getTranslation("knowledge.begin"), () -> {
            SpaceRow chosen = space.getValue();
            begun.accept(writing.applyAsLong(
                    new ArticleForm(
                            chosen == null ? null : chosen.id(),
                            text(folder),
                            title.getValue(),
                            words(tags),
                            review.getValue()),
                    template.getValue()));
        });
        dialog.field("title", title);
        dialog.field("space", space);
        dialog.field("template", template);
        dialog.field("folder", folder);
        dialog.field("tags", tags);
        dialog.field("reviewOn", review);
        dialog.open();
    }

    void put(ArticleRow article, Runnable changed) {
        UI ui = UI.getCurrent();
        ComboBox<String> folder = folder(ui, article.folder());
        MultiSelectComboBox<String> tags = tags(ui, article.tags());
        DayPicker review = review(ui);
        review.setValue(article.reviewOn());
        FormDialog dialog = new FormDialog(ui.getTranslation("knowledge.put"), () -> {
            desk.put(article.id(), text(folder), words(tags), review.getValue());
            changed.run();
        });
        dialog.field("folder", folder);
        dialog.field("tags", tags);
        dialog.field("reviewOn", review);
        dialog.open();
    }

    /** One that there is, or a new one. */
    private ComboBox<String> folder(UI ui, String now) {
        ComboBox<String> folder = new ComboBox<>(ui.getTranslation("knowledge.folder"));
        folder.setItems(desk.folders());
        folder.setAllowCustomValue(true);
        folder.addCustomValueSetListener(event -> folder.setValue(event.getDetail()));
        folder.setHelperText(ui.getTranslation("knowledge.folder.hint"));
        folder.setValue(now.isEmpty() ? null : now);
        return folder;
    }

    /** Those in use, or new ones. */
    private MultiSelectComboBox<String> tags(UI ui, List<String> now) {
        MultiSelectComboBox<String> tags = new MultiSelectComboBox<>(ui.getTranslation("knowledge.tags"));
        tags.setItems(
                Stream.concat(now.stream(), desk.tags().stream()).distinct().toList());
        tags.setAllowCustomValue(true);
        tags.addCustomValueSetListener(event -> {
            Set<String> chosen = new LinkedHashSet<>(tags.getValue());
            chosen.add(event.getDetail());
            tags.setValue(chosen);
        });
        tags.setHelperText(ui.getTranslation("knowledge.tags.hint"));
        tags.setValue(now);
        return tags;
    }

    private static List<String> words(MultiSelectComboBox<String> tags) {
        return List.copyOf(tags.getValue());
    }

    private static DayPicker review(UI ui) {
        DayPicker review = new DayPicker(ui.getTranslation("knowledge.review-on"));
        review.setHelperText(ui.getTranslation("knowledge.review-on.hint"));
        review.setClearButtonVisible(true);
        return review;
    }

    private static String text(ComboBox<String> folder) {
        return folder.getValue() == null ? "" : folder.getValue();
    }
}

package cn.qudao.knowledge.ui;

import cn.qudao.knowledge.domain.Library.Read;
import cn.qudao.knowledge.domain.RatingForm;
import cn.qudao.knowledge.domain.RatingRow;
import cn.qudao.knowledge.domain.ReadersVoice;
import cn.qudao.knowledge.domain.Unhelpful;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.Notices;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the article was of use, and for those who keep it what all have said. */
class RatingBar extends Div {

    private final transient ReadersVoice voice;
    private final long article;
    private final transient Runnable changed;

    RatingBar(Read read, ReadersVoice voice, Runnable changed) {
        this.voice = voice;
        this.article = read.article().id();
        this.changed = changed;
        RatingForm rating = read.rating();
        addClassName("knowledge-rating");
        Span asked = new Span(getTranslation("knowledge.rating"));
        add(
                asked,
                choice("knowledge.rating.yes", rating != null && rating.useful(), () -> rate(RatingForm.USEFUL)),
                choice("knowledge.rating.no", rating != null && !rating.useful(), () -> why(rating)));
        if (read.kept()) {
            Span counts = new Span(getTranslation("knowledge.rating.counts", read.useful(), read.useless()));
            counts.addClassName("qd-soft");
            add(counts);
            if (read.useless() > 0) {
                add(choice("knowledge.rating.reasons", false, this::reasons));
            }
        }
    }

    private Button choice(String key, boolean chosen, Runnable action) {
        Button button = new Button(getTranslation(key), event -> action.run());
        button.getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        if (chosen) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }

    private void rate(RatingForm form) {
        if (new FieldErrors().attempt(() -> voice.rate(article, form))) {
            Notices.done(getTranslation("knowledge.done.rated"));
        }
        changed.run();
    }

    private void why(@Nullable RatingForm before) {
        RadioButtonGroup<Unhelpful> reason = new RadioButtonGroup<>(getTranslation("knowledge.rating.reason"));
        reason.setItems(Unhelpful.values());
        reason.setItemLabelGenerator(this::say);
        reason.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        TextArea remark = new TextArea(getTranslation("knowledge.rating.remark"));
        remark.setHelperText(getTranslation("knowledge.rating.remark.hint"));
        if (before != null && !before.useful()) {
            reason.setValue(before.reason());
            remark.setValue(before.remark());
        }
        FormDialog dialog = new FormDialog(getTranslation("knowledge.rating.no"), () -> {
            voice.rate(article, new RatingForm(false, reason.getValue(), remark.getValue()));
            Notices.done(getTranslation("knowledge.done.rated"));
            changed.run();
        });
        dialog.field("reason", reason);
        dialog.field("remark", remark);
        dialog.open();
    }

    private String say(Unhelpful reason) {
        return getTranslation("knowledge.unhelpful." + reason);
    }

    private void reasons() {
        List<RatingRow> rows = voice.reasons(article);
        Map<Unhelpful, Long> counts =
                rows.stream().collect(Collectors.groupingBy(RatingRow::why, TreeMap::new, Collectors.counting()));
        RecordList list = new RecordList();
        rows.forEach(row -> list.row(
                row.remark().isEmpty()
                        ? say(row.why())
                        : say(row.why()) + getTranslation("knowledge.colon") + row.remark(),
                null,
                getTranslation("knowledge.version.number", row.number()) + " · " + KnowledgeWords.time(row.ratedAt())));
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("knowledge.rating.reasons"));
        dialog.add(
                new Span(counts.entrySet().stream()
                        .map(each -> say(each.getKey()) + " " + each.getValue())
                        .collect(Collectors.joining(" · "))),
                list);
        dialog.getFooter().add(new Button(getTranslation("knowledge.close"), event -> dialog.close()));
        dialog.open();
    }
}

package cn.qudao.announcement.ui;

import cn.qudao.announcement.domain.AnnouncementRow;
import cn.qudao.announcement.domain.AnnouncementState;
import cn.qudao.announcement.domain.AnnouncementTexts;
import cn.qudao.announcement.domain.TextFigures;
import cn.qudao.announcement.domain.TextRow;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.Facts;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.Notices;
import cn.qudao.uikit.Typing;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;

/** The text message that goes along with an announcement: to be sent, or what has become of it. */
class TextSection extends Section {

    private static final int MOMENT = 300;

    private final transient AnnouncementTexts texts;
    private final transient AnnouncementRow announcement;
    private final Details all = new Details(getTranslation("announcement.text.show"));

    TextSection(AnnouncementRow announcement, AnnouncementTexts texts) {
        this.texts = texts;
        this.announcement = announcement;
        // Read when somebody wants to know: the page has much else to say at once.
        all.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                show();
            }
        });
        add(all);
    }

    private void show() {
        all.removeAll();
        Optional<TextRow> sent = texts.of(announcement.id());
        if (sent.isPresent()) {
            all.add(facts(sent.get()), verbs(sent.get()));
        } else if (announcement.state() == AnnouncementState.CURRENT) {
            all.add(new Button(getTranslation("announcement.text.begin"), event -> ask()));
        } else {
            all.add(new EmptyState(getTranslation("announcement.text.none")));
        }
    }

    private Facts facts(TextRow row) {
        TextFigures figures = row.figures();
        return new Facts()
                .with("announcement.text.words", row.text())
                .with("announcement.text.parts", row.parts())
                .with("announcement.text.asked-by", row.askedBy())
                .with("announcement.text.asked-at", AnnouncementPaths.time(row.askedAt()))
                .with(
                        "announcement.state",
                        getTranslation(
                                "announcement.text." + (row.under() ? "under" : row.stopped() ? "stopped" : "done")))
                .with("announcement.text.people", number(row.people()))
                .with("announcement.text.waiting", number(figures.waiting()))
                .with("announcement.text.sent", number(figures.sent()))
                .with("announcement.text.delivered", number(figures.delivered()))
                .with("announcement.text.failed", number(figures.failed()))
                .with("announcement.text.refused", number(row.refused()));
    }

    private static String number(long figure) {
        return "%,d".formatted(figure);
    }

    private Div verbs(TextRow row) {
        Div verbs = new Div(new Button(getTranslation("announcement.text.refresh"), event -> show()));
        verbs.addClassName("qd-page-actions");
        if (row.under()) {
            verbs.add(new Button(getTranslation("announcement.text.stop"), event -> {
                if (new FieldErrors().attempt(() -> texts.stop(announcement.id()))) {
                    Notices.done(getTranslation("announcement.text.stopped"));
                }
                show();
            }));
        }
        return verbs;
    }

    private void ask() {
        long people = texts.people(announcement.id());
        TextArea text = new TextArea(getTranslation("announcement.text.words"));
        Paragraph count = new Paragraph();
        count.getElement().setAttribute("role", "status");
        text.setRequiredIndicatorVisible(true);
        Typing.tells(text, MOMENT);
        text.addValueChangeListener(event -> count(event.getValue(), people, count));
        text.setValue(announcement.title());
        FormDialog dialog = new FormDialog(getTranslation("announcement.text.begin"), () -> {
            texts.send(announcement.id(), text.getValue());
            Notices.done(getTranslation("announcement.text.asked"));
            show();
        });
        dialog.field("text", text);
        dialog.note(count);
        dialog.note(new Paragraph(getTranslation("announcement.text.hint")));
        dialog.saveText(getTranslation("announcement.text.send"));
        dialog.open();
    }

    private void count(String text, long people, Paragraph count) {
        int parts = texts.parts(text);
        count.setText(getTranslation("announcement.text.count", text.strip().length(), parts, people, people * parts));
    }
}

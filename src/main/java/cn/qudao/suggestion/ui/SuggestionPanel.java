package cn.qudao.suggestion.ui;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.CounterSection.Counter;
import cn.qudao.activation.CounterSection.Panel;
import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Saying;
import cn.qudao.suggestion.DeclineReason;
import cn.qudao.suggestion.domain.Counsel;
import cn.qudao.suggestion.domain.Note;
import cn.qudao.suggestion.domain.Packaged;
import cn.qudao.suggestion.domain.Suggested;
import cn.qudao.suggestion.domain.Suggestion;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows the number: the suggestions for it stand here as soon as it is whole, and change with what comes of them. */
class SuggestionPanel extends Div implements Panel {

    private final transient Counsel counsel;
    private final transient Messages messages;
    private final transient Counter counter;
    private transient @Nullable SubscriberNumber shown;
    private boolean together;

    SuggestionPanel(Counsel counsel, Messages messages, Counter counter) {
        this.counsel = counsel;
        this.messages = messages;
        this.counter = counter;
        addClassName("sug-panel");
        getElement().setAttribute("aria-live", "polite");
        setVisible(false);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(@Nullable SubscriberNumber number) {
        if (number == null) {
            shown = null;
            setVisible(false);
        } else if (!number.equals(shown)) {
            shown = number;
            look(number);
        }
    }

    @Override
    public void asked(SubscriberNumber number, ProductId product, Accepted accepted) {
        counsel.recommended(number, product, accepted.id());
        shown = number;
        if (!together) {
            look(number);
        }
    }

    private void look(SubscriberNumber number) {
        removeAll();
        setVisible(true);
        add(new H2(getTranslation("suggestion.title")));
        try {
            draw(number, counsel.suggest(number));
        } catch (RuleViolation notAtAnOutlet) {
            add(new Paragraph(getTranslation(notAtAnOutlet.key(), notAtAnOutlet.arguments())));
        }
    }

    private void draw(SubscriberNumber number, Suggested suggested) {
        suggested.notes().forEach(note -> add(note(number, note)));
        Refusal refusal = suggested.refusal();
        Packaged pack = suggested.pack();
        if (suggested.suggestions().isEmpty() && pack == null) {
            add(new Paragraph(
                    refusal == null
                            ? getTranslation("suggestion.none")
                            : getTranslation("suggestion.not-now", say(refusal.why()), say(refusal.help()))));
            return;
        }
        OrderedList cards = new OrderedList();
        cards.addClassName("sug-cards");
        for (Suggestion suggestion : suggested.suggestions()) {
            cards.add(new SuggestionCard(
                    suggestion,
                    this::say,
                    () -> counter.activate(suggestion.product().id()),
                    reason -> decline(number, suggestion.product().id(), reason)));
        }
        if (pack != null) {
            cards.add(new SuggestionCard(
                    pack,
                    this::say,
                    () -> take(number, pack),
                    reason -> decline(number, pack.offer().subject(), reason)));
        }
        add(cards);
    }

    /** Its parts go their ways one by one; what is suggested then is looked for once. */
    private void take(SubscriberNumber number, Packaged pack) {
        together = true;
        List<Accepted> accepted;
        try {
            accepted = counter.activate(pack.parts(), pack.offer().monthly());
        } finally {
            together = false;
        }
        if (!accepted.isEmpty()) {
            counsel.recommended(number, pack, accepted);
        }
        look(number);
    }

    private Div note(SubscriberNumber number, Note note) {
        Button said = new Button(getTranslation("suggestion.said"), event -> {
            counsel.said(number, note);
            look(number);
        });
        said.addThemeVariants(ButtonVariant.LUMO_SMALL);
        said.setAriaLabel(getTranslation("suggestion.said.aria", note.text()));
        Div line = new Div(new Span(getTranslation("suggestion.reason.TASK", note.text())), said);
        line.addClassName("sug-note");
        return line;
    }

    private void decline(SubscriberNumber number, ProductId product, DeclineReason reason) {
        counsel.declined(number, product, reason);
        Notices.done(getTranslation("suggestion.declined.recorded"));
        look(number);
    }

    private String say(Saying saying) {
        return saying.in(getLocale(), messages);
    }
}

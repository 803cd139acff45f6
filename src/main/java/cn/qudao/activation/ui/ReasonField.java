package cn.qudao.activation.ui;

import cn.qudao.activation.domain.Reason;
import cn.qudao.kernel.Messages;
import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** The reason that a list was asked for; nobody can name one here, but whoever came with one can leave it. */
class ReasonField extends AbstractCompositeField<Div, ReasonField, Reason> {

    private final transient Messages messages;
    private final Button leave;

    ReasonField(String label, Messages messages) {
        super(null);
        this.messages = messages;
        leave = new Button("", event -> setModelValue(null, true));
        Span title = new Span(label);
        getContent().addClassName("qd-choice");
        getContent().add(title, leave);
        setPresentationValue(null);
    }

    @Override
    protected final void setPresentationValue(@Nullable Reason reason) {
        String text = reason == null ? "" : reason.in(getLocale(), messages);
        leave.setText(text + " ✕");
        leave.setAriaLabel(getTranslation("activation.monitor.leave-reason", text));
        getContent().setVisible(reason != null);
    }
}

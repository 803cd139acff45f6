package cn.qudao.activation.ui;

import cn.qudao.activation.ActivationState;
import cn.qudao.activation.domain.ActivationRow;
import cn.qudao.kernel.Saying;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One activation in the feed. */
class FeedLine extends ListItem {

    private final Span state = new Span();
    private final Span detail = new Span();

    FeedLine(ActivationRow row, String time, String product) {
        Span when = new Span(time);
        when.addClassName("qd-soft");
        Anchor number = new Anchor("recommendations/" + row.recommendation().value(), row.subscriber());
        detail.addClassName("qd-soft");
        add(new Div(when, number, new Span(product)), new Div(state, detail));
    }

    void show(ActivationState now, @Nullable Saying reason) {
        state.setText(getTranslation("activation.state." + now));
        state.setClassName("act-state act-" + now.name().toLowerCase(Locale.ROOT));
        detail.setText(reason == null ? "" : Words.say(this, reason));
    }

    void help(@Nullable Saying help) {
        if (help != null) {
            detail.setText(getTranslation("activation.reason-and-help", detail.getText(), Words.say(this, help)));
        }
    }
}

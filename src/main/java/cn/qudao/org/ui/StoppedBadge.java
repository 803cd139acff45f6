package cn.qudao.org.ui;

import com.vaadin.flow.component.html.Span;

/** Marks what is no longer at work. */
class StoppedBadge extends Span {

    StoppedBadge() {
        setText(getTranslation("org.state.stopped"));
        addClassName("qd-badge");
    }
}

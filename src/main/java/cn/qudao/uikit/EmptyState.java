package cn.qudao.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where nothing is to be shown, and says what to do next. */
public class EmptyState extends Div {

    public EmptyState(String text, Component... next) {
        addClassName("qd-empty");
        add(new Paragraph(text));
        add(next);
    }
}

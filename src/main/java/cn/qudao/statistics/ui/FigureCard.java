package cn.qudao.statistics.ui;

import cn.qudao.uikit.Address;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** A number with its name, what became of it, and a way to what it is made of. */
class FigureCard extends Anchor {

    /** @param direction how it changed: above 0 for the better */
    FigureCard(String name, String value, String change, int direction, Address target) {
        super(target.toString());
        addClassName("qd-figure");
        add(part(name, "qd-figure-name"), part(value, "qd-figure-value"));
        Span comparison = part(change, "qd-figure-change");
        if (direction != 0) {
            comparison.addClassName(direction > 0 ? "qd-better" : "qd-worse");
        }
        add(comparison);
    }

    private static Span part(String text, String className) {
        Span part = new Span(text);
        part.addClassName(className);
        return part;
    }
}

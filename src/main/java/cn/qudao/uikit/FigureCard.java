package cn.qudao.uikit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** A number with its name, what became of it, and a way to what it is made of. */
public class FigureCard extends Anchor {

    private final Span value = part("qd-figure-value");
    private final Span change = part("qd-figure-change");

    public FigureCard(String name) {
        addClassName("qd-figure");
        Span title = part("qd-figure-name");
        title.setText(name);
        add(title, value, change);
    }

    /** @param direction how it changed: above 0 for the better */
    public FigureCard(String name, String value, String change, int direction, Address target) {
        this(name);
        show(value, change, target);
        if (direction != 0) {
            this.change.addClassName(direction > 0 ? "qd-better" : "qd-worse");
        }
    }

    /** In place of what it showed. */
    public final void show(String value, String change, Address target) {
        this.value.setText(value);
        this.change.setText(change);
        setHref(target.toString());
    }

    private static Span part(String className) {
        Span part = new Span();
        part.addClassName(className);
        return part;
    }
}

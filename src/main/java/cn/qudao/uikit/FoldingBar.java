package cn.qudao.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/** A row of fields that a phone shows behind a button, so that the page begins with what it is about. */
public class FoldingBar extends Div {

    private final NativeButton fold = new NativeButton();
    private boolean open;

    public FoldingBar(FilterBar fields) {
        addClassName("qd-folding");
        fold.addClassNames("qd-menu-button", "qd-fold");
        fold.addClickListener(event -> turn());
        add(fold, fields);
        say(0);
    }

    private void turn() {
        open = !open;
        setClassName("qd-open", open);
        fold.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    /** Tells how many of the fields are set. */
    final void say(long set) {
        fold.setText(getTranslation(set == 0 ? "uikit.list.fold" : "uikit.list.fold.set", set));
    }
}

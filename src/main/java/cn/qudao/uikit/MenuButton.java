package cn.qudao.uikit;

import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A button with a menu that is made when somebody presses it: most people never do. An open menu has the keys: arrows walk
 * along its entries, Escape leaves it.
 */
public final class MenuButton extends NativeButton implements HasAriaLabel {

    private static final String ARROWS = """
            this.addEventListener('keydown', event => {
                const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
                if (step) {
                    const entries = [...this.querySelectorAll('button')];
                    const next = entries.indexOf(document.activeElement) + step;
                    entries.at(next % entries.length).focus();
                    event.preventDefault();
                }
            })""";

    private final transient Consumer<MenuButton> fill;
    private final Div entries = new Div();
    private @Nullable Popover popover;

    /** @param fill adds the entries, each time anew */
    public MenuButton(String text, Consumer<MenuButton> fill) {
        super(text);
        this.fill = fill;
        addClassName("qd-menu-button");
        getElement().setAttribute("aria-haspopup", "menu");
        entries.addClassName("qd-menu-entries");
        entries.getElement().setAttribute("role", "menu");
        entries.getElement().executeJs(ARROWS);
        addClickListener(event -> open());
    }

    public void add(String text, Runnable action) {
        entry(text, "menuitem").addClickListener(event -> {
            if (popover != null) {
                popover.close();
            }
            action.run();
        });
    }

    /** Stays open, for whoever chooses one often chooses another. */
    public void addChoice(String text, boolean chosen, Runnable action) {
        NativeButton entry = entry(text, "menuitemcheckbox");
        entry.getElement().setAttribute("aria-checked", Boolean.toString(chosen));
        entry.addClickListener(event -> {
            int position = entries().indexOf(entry);
            action.run();
            refresh();
            entries().get(position).focus();
        });
    }

    public void addDivider() {
        entries.add(new Hr());
    }

    /** Those that it offers while it is open. */
    public List<NativeButton> entries() {
        return entries.getChildren()
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .toList();
    }

    private NativeButton entry(String text, String role) {
        NativeButton entry = new NativeButton(text);
        entry.getElement().setAttribute("role", role);
        entries.add(entry);
        return entry;
    }

    /** From the second time on the browser opens it by itself. */
    private void open() {
        begin();
        if (popover == null) {
            popover = new Popover(entries);
            popover.setTarget(this);
            popover.addOpenedChangeListener(event -> {
                if (event.isOpened()) {
                    begin();
                }
            });
            popover.open();
        }
    }

    private void begin() {
        refresh();
        entries().stream().findFirst().ifPresent(NativeButton::focus);
    }

    private void refresh() {
        entries.removeAll();
        fill.accept(this);
    }
}

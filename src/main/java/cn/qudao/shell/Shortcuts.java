package cn.qudao.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** The keys of the whole portal, and the sheet that lists them. */
@org.springframework.stereotype.Component
class Shortcuts {

    private record Shortcut(Key key, String sign, String text, Runnable action) {}

    /** @return opens the sheet, for those who do not know its key yet */
    Button register(Component layout, Focusable<?> search) {
        List<Shortcut> shortcuts = List.of(
                new Shortcut(Key.KEY_S, "Alt + S", "shell.keys.search", search::focus),
                new Shortcut(
                        Key.KEY_H,
                        "Alt + H",
                        "shell.keys.home",
                        () -> UI.getCurrent().navigate("")),
                new Shortcut(
                        Key.KEY_R,
                        "Alt + R",
                        "shell.keys.reports",
                        () -> UI.getCurrent().navigate("reports")),
                new Shortcut(
                        Key.KEY_O,
                        "Alt + O",
                        "shell.keys.organisation",
                        () -> UI.getCurrent().navigate("organisation")));
        for (Shortcut shortcut : shortcuts) {
            com.vaadin.flow.component.Shortcuts.addShortcutListener(
                            layout, () -> shortcut.action.run(), shortcut.key, KeyModifier.ALT)
                    .setBrowserDefaultAllowed(false);
        }
        com.vaadin.flow.component.Shortcuts.addShortcutListener(
                layout, () -> sheet(layout, shortcuts).open(), Key.KEY_K, KeyModifier.ALT);
        Button button = new Button(
                layout.getTranslation("shell.keys"),
                VaadinIcon.KEYBOARD.create(),
                event -> sheet(layout, shortcuts).open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.addClassName("qd-keys-button");
        return button;
    }

    private static Dialog sheet(Component layout, List<Shortcut> shortcuts) {
        Dialog sheet = new Dialog(layout.getTranslation("shell.keys"));
        DescriptionList list = new DescriptionList();
        list.addClassName("qd-keys");
        shortcuts.forEach(shortcut -> list.add(
                new DescriptionList.Term(shortcut.sign),
                new DescriptionList.Description(layout.getTranslation(shortcut.text))));
        list.add(
                new DescriptionList.Term("Alt + K"),
                new DescriptionList.Description(layout.getTranslation("shell.keys.sheet")));
        sheet.add(list);
        return sheet;
    }
}

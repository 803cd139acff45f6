package cn.qudao.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.util.function.Consumer;

/** The questions that the person asks again and again, by name: to be asked, kept, renamed and dropped. */
final class KeptFilters {

    private final Component screen;
    private final ListChoice choice;
    private final Address question;
    private final Consumer<Address> apply;

    /** @param question what is asked now */
    KeptFilters(Component screen, ListChoice choice, Address question, Consumer<Address> apply) {
        this.screen = screen;
        this.choice = choice;
        this.question = question;
        this.apply = apply;
    }

    void fill(MenuButton menu) {
        choice.filters().forEach((name, kept) -> {
            Address asked = Address.of(new Location(question.path() + '?' + kept));
            menu.addChoice(name, asked.equals(question), () -> apply.accept(asked));
        });
        if (!choice.filters().isEmpty()) {
            menu.addDivider();
        }
        menu.add(say("uikit.list.filters.keep"), () -> ask("", this::keep));
        if (!choice.filters().isEmpty()) {
            menu.add(say("uikit.list.filters.manage"), this::manage);
        }
    }

    private void keep(String name) {
        String address = question.toString();
        choice.keep(name, address.contains("?") ? address.substring(address.indexOf('?') + 1) : "");
        Notices.done(say("uikit.list.filters.kept", name.strip()));
    }

    private void ask(String present, Consumer<String> then) {
        TextField name = new TextField(say("uikit.list.filters.name"));
        name.setValue(present);
        FormDialog dialog = new FormDialog(
                say(present.isEmpty() ? "uikit.list.filters.keep" : "uikit.list.filters.rename"),
                () -> then.accept(name.getValue()));
        dialog.field("name", name);
        name.setHelperText(say("uikit.list.filters.same-name"));
        dialog.open();
    }

    private void manage() {
        Dialog dialog = new Dialog(say("uikit.list.filters.manage"));
        UnorderedList names = new UnorderedList();
        names.addClassName("qd-kept-filters");
        list(names, dialog);
        dialog.add(names);
        dialog.getFooter().add(new Button(say("uikit.close"), event -> dialog.close()));
        dialog.open();
    }

    private void list(UnorderedList names, Dialog dialog) {
        names.removeAll();
        for (String name : choice.filters().keySet()) {
            Runnable again = () -> list(names, dialog);
            Button rename = new Button(
                    say("uikit.list.filters.rename"),
                    event -> ask(name, newName -> {
                        choice.rename(name, newName);
                        again.run();
                    }));
            Button drop = new Button(say("uikit.list.filters.drop"), event -> {
                choice.drop(name);
                again.run();
            });
            rename.setAriaLabel(say("uikit.list.filters.rename") + ' ' + name);
            drop.setAriaLabel(say("uikit.list.filters.drop") + ' ' + name);
            ListItem item = new ListItem(name);
            item.add(rename, drop);
            names.add(item);
        }
        if (choice.filters().isEmpty()) {
            dialog.close();
        }
    }

    private String say(String key, Object... arguments) {
        return screen.getTranslation(key, arguments);
    }
}

package cn.qudao.responsibility.ui;

import cn.qudao.kernel.Requires;
import cn.qudao.responsibility.ResponsibilityPermissions;
import cn.qudao.responsibility.domain.RoleStandards;
import cn.qudao.responsibility.domain.StandardBook;
import cn.qudao.responsibility.domain.StandardForm;
import cn.qudao.responsibility.domain.StandardRow;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.Notices;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;

/** The work standard of one role: the draft of the next version, the one in force, and those before. */
@Route(RoleWords.ROUTE + "/:role")
@Requires(ResponsibilityPermissions.STANDARDS)
class RoleStandardView extends Page implements BeforeEnterObserver {

    private final transient StandardBook book;
    private final Div buttons = new Div();
    private final Div content = new Div();

    RoleStandardView(StandardBook book) {
        super("menu.work-standard");
        this.book = book;
        buttons.addClassName("qd-page-actions");
        content.addClassName("qd-sections");
        actions(buttons);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("role").orElse(""));
    }

    private void show(String role) {
        RoleStandards standards = book.of(role);
        String name = RoleWords.name(this, standards.role());
        title(name);
        trail(List.of(
                new Crumb(getTranslation("menu.work-standard"), Address.of(RoleWords.ROUTE)),
                new Crumb(name, Address.of(RoleWords.ROUTE + '/' + role))));
        Optional<StandardRow> draft = standards.draft();
        buttons.removeAll();
        content.removeAll();
        draft.ifPresent(row -> {
            Button publish = button("responsibility.standard.publish", () -> publish(role));
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            content.add(new Section(new H2(getTranslation("responsibility.standard.draft")), new Checklist(row)));
        });
        button(
                draft.isPresent() ? "responsibility.standard.edit" : "responsibility.standard.new",
                () -> edit(role, standards));
        content.add(new Section(
                new H2(getTranslation("responsibility.standard.current")),
                standards
                        .inForce()
                        .<com.vaadin.flow.component.Component>map(Checklist::new)
                        .orElseGet(() -> new EmptyState(getTranslation("responsibility.standard.write")))));
        if (!standards.older().isEmpty()) {
            Div older = new Div();
            standards.older().forEach(row -> older.add(new Checklist(row)));
            content.add(new Details(
                    getTranslation(
                            "responsibility.standard.older", standards.older().size()),
                    older));
        }
    }

    private Button button(String text, Runnable action) {
        Button button = new Button(getTranslation(text), event -> action.run());
        buttons.add(button);
        return button;
    }

    private void publish(String role) {
        book.publish(role);
        Notices.done(getTranslation("responsibility.standard.published.done"));
        show(role);
    }

    /** A new version begins as the one in force. */
    private void edit(String role, RoleStandards standards) {
        TextField title = new TextField(getTranslation("responsibility.standard.title"));
        TextArea items = new TextArea(getTranslation("responsibility.standard.items"));
        items.setHelperText(getTranslation("responsibility.standard.items.hint"));
        items.setMinRows(6);
        title.setRequiredIndicatorVisible(true);
        items.setRequiredIndicatorVisible(true);
        standards.draft().or(standards::inForce).ifPresent(row -> {
            title.setValue(row.title());
            items.setValue(String.join("\n", row.items()));
        });
        String verb = standards.draft().isPresent() ? "responsibility.standard.edit" : "responsibility.standard.new";
        FormDialog dialog = new FormDialog(getTranslation(verb), () -> {
            book.draft(role, StandardForm.of(title.getValue(), items.getValue()));
            show(role);
        });
        dialog.field("title", title);
        dialog.field("items", items);
        dialog.open();
    }
}

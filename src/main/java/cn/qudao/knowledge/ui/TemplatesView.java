package cn.qudao.knowledge.ui;

import cn.qudao.kernel.Requires;
import cn.qudao.knowledge.KnowledgePermissions;
import cn.qudao.knowledge.domain.SpaceRow;
import cn.qudao.knowledge.domain.Spaces;
import cn.qudao.knowledge.domain.TemplateForm;
import cn.qudao.knowledge.domain.TemplateRow;
import cn.qudao.knowledge.domain.Templates;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What new articles may begin with. */
@Route(KnowledgeWords.TEMPLATES)
@Requires(KnowledgePermissions.SPACES)
class TemplatesView extends Page implements BeforeEnterObserver {

    private final transient Templates templates;
    private final transient Spaces spaces;
    private final ListFrame<TemplateRow> list;

    TemplatesView(Templates templates, Spaces spaces, ListFrames lists) {
        super("knowledge.templates");
        this.templates = templates;
        this.spaces = spaces;
        list = lists.frame("knowledge.templates", "knowledge.template.none");
        list.text("name", "knowledge.template.name", TemplateRow::name);
        list.text(
                "space",
                "knowledge.template.space",
                row -> row.space() == null
                        ? list.say("knowledge.template.all")
                        : row.space().name());
        list.verb(
                "edit",
                "knowledge.template.edit",
                row -> row.kept() ? list.say("knowledge.template.edit") : null,
                this::edit);
        list.verb(
                "drop",
                "knowledge.template.drop",
                row -> row.kept() ? list.say("knowledge.template.drop") : null,
                this::drop);
        trail(List.of(
                new Crumb(getTranslation("menu.knowledge-spaces"), Address.of(KnowledgeWords.SPACES)),
                new Crumb(getTranslation("knowledge.templates"), Address.of(KnowledgeWords.TEMPLATES))));
        Button add = new Button(getTranslation("knowledge.template.add"), event -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(add);
        add(list.all(templates::all));
    }

    private void drop(TemplateRow row) {
        new FieldErrors().attempt(() -> templates.drop(row.id()));
        list.refresh();
    }

    private void edit(@Nullable TemplateRow row) {
        TextField name = new TextField(getTranslation("knowledge.template.name"));
        ComboBox<SpaceRow> space = new ComboBox<>(getTranslation("knowledge.template.space"));
        space.setItems(spaces.kept());
        space.setItemLabelGenerator(SpaceRow::name);
        space.setClearButtonVisible(true);
        space.setPlaceholder(getTranslation("knowledge.template.all"));
        space.setHelperText(getTranslation("knowledge.template.space-hint"));
        TextArea text = new TextArea(getTranslation("knowledge.template.text"));
        text.addClassName("knowledge-template-text");
        FormDialog dialog = new FormDialog(
                getTranslation(row == null ? "knowledge.template.add" : "knowledge.template.edit"), () -> {
                    SpaceRow chosen = space.getValue();
                    TemplateForm form =
                            new TemplateForm(name.getValue(), chosen == null ? null : chosen.id(), text.getValue());
                    if (row == null) {
                        templates.add(form);
                    } else {
                        templates.revise(row.id(), form);
                    }
                    list.refresh();
                });
        dialog.field("name", name);
        dialog.field("space", space);
        dialog.field("text", text);
        if (row != null) {
            TemplateForm form = templates.open(row.id());
            name.setValue(form.name());
            space.setValue(row.space());
            text.setValue(form.text());
        }
        dialog.open();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}

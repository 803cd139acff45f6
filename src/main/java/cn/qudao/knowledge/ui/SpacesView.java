package cn.qudao.knowledge.ui;

import cn.qudao.access.RoleNames.RoleName;
import cn.qudao.access.RolesPicker;
import cn.qudao.kernel.Requires;
import cn.qudao.knowledge.KnowledgePermissions;
import cn.qudao.knowledge.domain.SpaceForm;
import cn.qudao.knowledge.domain.SpaceRow;
import cn.qudao.knowledge.domain.Spaces;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The spaces of the own part, and who reads them. */
@Route(KnowledgeWords.SPACES)
@Menu(title = "menu.knowledge-spaces", icon = "vaadin:archives", order = 76.7)
@Requires(KnowledgePermissions.SPACES)
class SpacesView extends Page implements BeforeEnterObserver {

    private final transient Spaces spaces;
    private final transient Units units;
    private final transient List<RoleName> roles;
    private final transient Map<UnitId, String> names = new HashMap<>();
    private final ListFrame<SpaceRow> list;

    SpacesView(Spaces spaces, Units units, ListFrames lists) {
        super("menu.knowledge-spaces");
        this.spaces = spaces;
        this.units = units;
        this.roles = spaces.roles();
        list = lists.frame("menu.knowledge-spaces", "knowledge.space.none");
        list.text("name", "knowledge.space.name", SpaceRow::name)
                .leadsTo(row ->
                        Address.of(KnowledgeWords.DESK).with("space", row.id()).toString());
        list.text("about", "knowledge.space.about", SpaceRow::about);
        list.text("unit", "knowledge.space.unit", row -> names.get(row.unit()));
        list.text("roles", "knowledge.space.roles", row -> RolesPicker.names(roles, row.roles(), list::say));
        list.verb("edit", "knowledge.space.edit", row -> list.say("knowledge.space.edit"), this::edit);
        list.verb("drop", "knowledge.space.drop", row -> list.say("knowledge.space.drop"), this::drop);
        Button add = new Button(getTranslation("knowledge.space.add"), event -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Anchor templates = new Anchor(KnowledgeWords.TEMPLATES, getTranslation("knowledge.templates"));
        templates.addClassName("knowledge-link");
        actions(templates, add);
        add(list.all(this::rows));
    }

    private List<SpaceRow> rows() {
        List<SpaceRow> kept = spaces.kept();
        units.all(kept.stream().map(SpaceRow::unit).distinct().toList())
                .forEach(unit -> names.put(unit.id(), unit.name()));
        return kept;
    }

    private void drop(SpaceRow row) {
        new FieldErrors().attempt(() -> spaces.drop(row.id()));
        list.refresh();
    }

    private void edit(@Nullable SpaceRow row) {
        TextField name = new TextField(getTranslation("knowledge.space.name"));
        TextField about = new TextField(getTranslation("knowledge.space.about"));
        UnitPicker unit = new UnitPicker(units, getTranslation("knowledge.space.unit"));
        unit.setHelperText(getTranslation("knowledge.space.unit.hint"));
        RolesPicker readers = new RolesPicker(getTranslation("knowledge.space.roles"), roles);
        FormDialog dialog =
                new FormDialog(getTranslation(row == null ? "knowledge.space.add" : "knowledge.space.edit"), () -> {
                    UnitRow chosen = unit.getValue();
                    SpaceForm form = new SpaceForm(
                            name.getValue(), about.getValue(), chosen == null ? null : chosen.id(), readers.codes());
                    if (row == null) {
                        spaces.open(form);
                    } else {
                        spaces.revise(row.id(), form);
                    }
                    list.refresh();
                });
        dialog.field("name", name);
        dialog.field("about", about);
        dialog.field("unit", unit);
        dialog.field("roles", readers);
        if (row == null) {
            unit.setValue(units.root());
        } else {
            name.setValue(row.name());
            about.setValue(row.about());
            units.find(row.unit()).ifPresent(unit::setValue);
            readers.choose(row.roles());
        }
        dialog.open();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}

package cn.qudao.forum.ui;

import cn.qudao.access.RoleNames.RoleName;
import cn.qudao.access.RolesPicker;
import cn.qudao.forum.ForumPermissions;
import cn.qudao.forum.domain.BoardForm;
import cn.qudao.forum.domain.BoardRow;
import cn.qudao.forum.domain.Boards;
import cn.qudao.forum.domain.Moderation;
import cn.qudao.kernel.Requires;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ChoiceField;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The boards of the own part, who reads them, and when somebody looks at what is written there. */
@Route("forum-boards")
@Menu(title = "menu.forum-boards", icon = "vaadin:clipboard-text", order = 76.8)
@Requires(ForumPermissions.BOARDS)
class BoardsView extends Page implements BeforeEnterObserver {

    private final transient Boards boards;
    private final transient Units units;
    private final transient List<RoleName> roles;
    private final transient Map<UnitId, String> names = new HashMap<>();
    private final ListFrame<BoardRow> list;

    BoardsView(Boards boards, Units units, ListFrames lists) {
        super("menu.forum-boards");
        this.boards = boards;
        this.units = units;
        this.roles = boards.roles();
        list = lists.frame("menu.forum-boards", "forum.board.none");
        list.text("name", "forum.board.name", BoardRow::name)
                .leadsTo(row -> ForumPaths.board(row.id()).toString());
        list.text("about", "forum.board.about", BoardRow::about);
        list.text("unit", "forum.board.unit", row -> names.get(row.unit()));
        list.text("roles", "forum.board.roles", row -> RolesPicker.names(roles, row.roles(), list::say));
        list.text("moderation", "forum.moderation", row -> list.say("forum.moderation." + row.moderation()));
        list.number("position", "forum.board.position", BoardRow::position);
        list.verb("edit", "forum.board.edit", row -> list.say("forum.board.edit"), this::edit);
        list.verb("drop", "forum.board.drop", row -> list.say("forum.board.drop"), this::drop);
        Button add = new Button(getTranslation("forum.board.add"), event -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(add);
        add(list.all(this::rows));
    }

    private List<BoardRow> rows() {
        List<BoardRow> kept = boards.kept();
        units.all(kept.stream().map(BoardRow::unit).distinct().toList())
                .forEach(unit -> names.put(unit.id(), unit.name()));
        return kept;
    }

    private void drop(BoardRow row) {
        new FieldErrors().attempt(() -> boards.drop(row.id()));
        list.refresh();
    }

    private void edit(@Nullable BoardRow row) {
        TextField name = new TextField(getTranslation("forum.board.name"));
        TextField about = new TextField(getTranslation("forum.board.about"));
        UnitPicker unit = new UnitPicker(units, getTranslation("forum.board.unit"));
        unit.setHelperText(getTranslation("forum.board.unit.hint"));
        RolesPicker readers = new RolesPicker(getTranslation("forum.board.roles"), roles);
        ChoiceField<Moderation> moderation = new ChoiceField<>(
                getTranslation("forum.moderation"),
                List.of(Moderation.values()),
                each -> getTranslation("forum.moderation." + each),
                true);
        IntegerField position = new IntegerField(getTranslation("forum.board.position"));
        FormDialog dialog = new FormDialog(getTranslation(row == null ? "forum.board.add" : "forum.board.edit"), () -> {
            UnitRow chosen = unit.getValue();
            BoardForm form = new BoardForm(
                    name.getValue(),
                    about.getValue(),
                    chosen == null ? null : chosen.id(),
                    readers.codes(),
                    position.getValue(),
                    moderation.getValue());
            if (row == null) {
                boards.open(form);
            } else {
                boards.revise(row.id(), form);
            }
            list.refresh();
        });
        dialog.field("name", name);
        dialog.field("about", about);
        dialog.field("unit", unit);
        dialog.field("roles", readers);
        dialog.field("moderation", moderation);
        dialog.field("position", position);
        if (row == null) {
            unit.setValue(units.root());
            moderation.setValue(Moderation.AFTER);
            position.setValue(1);
        } else {
            name.setValue(row.name());
            about.setValue(row.about());
            units.find(row.unit()).ifPresent(unit::setValue);
            readers.choose(row.roles());
            moderation.setValue(row.moderation());
            position.setValue(row.position());
        }
        dialog.open();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}

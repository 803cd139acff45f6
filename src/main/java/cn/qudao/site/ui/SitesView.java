package cn.qudao.site.ui;

import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Requires;
import cn.qudao.site.SitePermissions;
import cn.qudao.site.domain.SiteForm;
import cn.qudao.site.domain.SiteRow;
import cn.qudao.site.domain.Sites;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which sites the portal leads to, in which order, and whom. */
@Route("sites")
@Menu(title = "menu.sites", icon = "vaadin:external-link", order = 76.5)
@Requires(SitePermissions.EDIT)
class SitesView extends Page implements BeforeEnterObserver {

    private final transient Sites sites;
    private final ListFrame<SiteRow> list;

    SitesView(Sites sites, ListFrames lists) {
        super("menu.sites");
        this.sites = sites;
        Button add = new Button(getTranslation("site.add"), event -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(add);
        list = lists.frame("menu.sites", "site.none");
        list.text("name", "site.name", row -> row.name().in(list.language())).opens(this::edit);
        list.text("address", "site.address", SiteRow::address);
        list.number("position", "site.position", SiteRow::position);
        list.text(
                "levels",
                "site.levels",
                row -> row.levels().stream()
                        .sorted()
                        .map(level -> list.say("org.level." + level))
                        .collect(Collectors.joining(" · ")));
        list.verb("remove", "site.remove", row -> list.say("site.remove"), row -> {
            sites.remove(row.id());
            list.refresh();
        });
        add(list.all(sites::all));
    }

    private void edit(@Nullable SiteRow row) {
        TextField zh = new TextField(getTranslation("site.name.zh"));
        TextField en = new TextField(getTranslation("site.name.en"));
        TextField address = new TextField(getTranslation("site.address"));
        IntegerField position = new IntegerField(getTranslation("site.position"));
        CheckboxGroup<Level> levels = new CheckboxGroup<>(getTranslation("site.levels"));
        levels.setItems(Level.values());
        levels.setItemLabelGenerator(level -> getTranslation("org.level." + level));
        if (row == null) {
            levels.setValue(Set.of(Level.values()));
        } else {
            zh.setValue(row.name().zh());
            en.setValue(row.name().en());
            address.setValue(row.address());
            position.setValue(row.position());
            levels.setValue(row.levels());
        }
        FormDialog dialog = new FormDialog(getTranslation(row == null ? "site.add" : "site.change"), () -> {
            SiteForm form = new SiteForm(
                    new Bilingual(zh.getValue(), en.getValue()),
                    address.getValue(),
                    position.getValue(),
                    levels.getValue());
            if (row == null) {
                sites.add(form);
            } else {
                sites.change(row.id(), form);
            }
            list.refresh();
        });
        dialog.field("nameZh", zh);
        dialog.field("nameEn", en);
        dialog.field("address", address);
        dialog.field("position", position);
        dialog.field("levels", levels);
        dialog.open();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}

package cn.qudao.resource.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.org.UnitRow;
import cn.qudao.org.UnitSection;
import cn.qudao.resource.ResourcePermissions;
import cn.qudao.uikit.Address;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;

/** Leads from the page of an outlet to what it was given, which that page need not read. */
@org.springframework.stereotype.Component
class ResourceSection implements UnitSection {

    private final CurrentUser user;

    ResourceSection(CurrentUser user) {
        this.user = user;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String title() {
        return "menu.resources";
    }

    @Override
    public Optional<Component> create(UnitRow unit) {
        if (unit.level() != Level.OUTLET || !user.get().may(ResourcePermissions.VIEW)) {
            return Optional.empty();
        }
        Anchor given = new Anchor();
        given.setHref(Address.of(ResourceWords.ALLOTMENTS)
                .with("unit", unit.code())
                .with("returned", false)
                .toString());
        given.setText(given.getTranslation("resource.allotments.of"));
        return Optional.of(given);
    }
}

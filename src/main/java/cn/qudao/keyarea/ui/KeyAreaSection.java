package cn.qudao.keyarea.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Slice;
import cn.qudao.keyarea.KeyAreaPermissions;
import cn.qudao.keyarea.domain.KeyAreaFilter;
import cn.qudao.keyarea.domain.KeyAreaList;
import cn.qudao.keyarea.domain.KeyAreaRow;
import cn.qudao.org.UnitRow;
import cn.qudao.org.UnitSection;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;

/** On the page of an outlet the key areas around it; on that of a district or grid those within. */
@org.springframework.stereotype.Component
class KeyAreaSection implements UnitSection {

    private static final int SHOWN = 5;

    private final KeyAreaList areas;
    private final CurrentUser user;

    KeyAreaSection(KeyAreaList areas, CurrentUser user) {
        this.areas = areas;
        this.user = user;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String title() {
        return "menu.key-areas";
    }

    @Override
    public Optional<Component> create(UnitRow unit) {
        if (!user.get().may(KeyAreaPermissions.VIEW)) {
            return Optional.empty();
        }
        return switch (unit.level()) {
            case DISTRICT, GRID -> within(unit);
            case OUTLET -> list(areas.around(unit.id()));
            default -> Optional.empty();
        };
    }

    private Optional<Component> within(UnitRow unit) {
        KeyAreaFilter filter = new KeyAreaFilter(unit.place(), null, null, false);
        Slice<KeyAreaRow> first = areas.page(filter, Portion.first(SHOWN));
        return list(first.rows()).map(list -> first.next() == null ? list : new Div(list, all(list, unit)));
    }

    private static Component all(Component list, UnitRow unit) {
        Address address = Address.of(KeyAreaWords.ROUTE).with("unit", unit.code());
        Div more = new Div(new Anchor(address.toString(), list.getTranslation("keyarea.all")));
        more.addClassName("qd-section-verbs");
        return more;
    }

    private static Optional<Component> list(List<KeyAreaRow> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        RecordList list = new RecordList();
        rows.forEach(row -> list.row(row.name(), KeyAreaWords.address(row.id()), KeyAreaWords.balance(list, row)));
        return Optional.of(list);
    }
}

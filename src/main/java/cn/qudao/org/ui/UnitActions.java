package cn.qudao.org.ui;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.org.OrgPermissions;
import cn.qudao.org.domain.UnitDetail;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;

/** What the post may do with a unit: only that gets a button. */
@org.springframework.stereotype.Component
class UnitActions {

    private final CurrentUser user;
    private final UnitDialogs dialogs;

    UnitActions(CurrentUser user, UnitDialogs dialogs) {
        this.user = user;
        this.dialogs = dialogs;
    }

    /** @param changed shows the unit anew */
    Component bar(UnitDetail unit, Runnable changed) {
        Div bar = new Div();
        bar.addClassName("qd-page-actions");
        Actor actor = user.get();
        boolean active = unit.unit().active();
        Level level = unit.unit().level();
        if (actor.may(OrgPermissions.EDIT)) {
            if (active) {
                level.below()
                        .ifPresent(below -> bar.add(
                                button(bar, "org.create." + below, () -> dialogs.create(unit, below, changed))));
                bar.add(button(bar, "org.rename", () -> dialogs.rename(unit, changed)));
            }
            if (unit.version() != null) {
                bar.add(button(bar, "org.edit", () -> dialogs.edit(unit, changed)));
            }
            if (level == Level.OUTLET && active) {
                bar.add(button(
                        bar,
                        unit.valid() ? "org.validity.end" : "org.validity.begin",
                        () -> dialogs.validity(unit, changed)));
            }
            if (level != Level.PROVINCE) {
                bar.add(
                        active
                                ? button(bar, "org.stop", () -> dialogs.stop(unit, changed))
                                : button(bar, "org.reopen", () -> dialogs.reopen(unit, changed)));
            }
        }
        if (actor.may(OrgPermissions.MOVE) && Level.REGION.isAbove(level)) {
            bar.add(button(bar, "org.move", () -> dialogs.move(unit, changed)));
        }
        return bar;
    }

    private static Button button(Div bar, String key, Runnable action) {
        return new Button(bar.getTranslation(key), event -> action.run());
    }
}

package cn.qudao.responsibility.ui;

import cn.qudao.access.RoleNames.RoleName;
import com.vaadin.flow.component.Component;

/** How roles are called on these screens. */
final class RoleWords {

    static final String ROUTE = "work-standard";

    private RoleWords() {}

    /** Shipped roles are named by the bundles until somebody renames them. */
    static String name(Component screen, RoleName role) {
        return role.name() == null ? screen.getTranslation("access.role." + role.code()) : role.name();
    }
}

package cn.qudao.access.ui;

import cn.qudao.access.domain.AccountForms.PostRow;
import cn.qudao.kernel.Clocks;
import cn.qudao.org.UnitRow;
import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How the screens of access say the same things. */
final class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Words() {}

    /** Shipped roles are named by the bundles until somebody renames them. */
    static String role(Component screen, String code, @Nullable String name) {
        return name == null ? screen.getTranslation("access.role." + code) : name;
    }

    static String post(Component screen, PostRow post) {
        UnitRow unit = post.unit();
        String where = unit == null ? screen.getTranslation("access.post.elsewhere") : unit.name();
        return where + " · " + role(screen, post.roleCode(), post.roleName());
    }

    /** In the business zone; empty for never. */
    static String time(@Nullable Instant time) {
        return time == null ? "" : TIME.format(time.atZone(Clocks.BUSINESS_ZONE));
    }
}

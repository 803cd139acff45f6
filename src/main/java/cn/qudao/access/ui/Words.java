package cn.qudao.access.ui;

import cn.qudao.access.domain.AccountForms.PostRow;
import cn.qudao.access.domain.AccountList.HeldPost;
import cn.qudao.access.security.OwnPosts.Choice;
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
        return role(screen::getTranslation, code, name);
    }

    /** @param say words in the person's language, by their key */
    static String role(Say say, String code, @Nullable String name) {
        return name == null ? say.say("access.role." + code) : name;
    }

    static String post(Say say, HeldPost post) {
        String where = post.unit() == null ? say.say("access.post.elsewhere") : post.unit();
        return where + " · " + role(say, post.roleCode(), post.roleName());
    }

    /** Words for people, on a screen or on its way into a file. */
    interface Say {
        String say(String key, Object... arguments);
    }

    static String post(Component screen, PostRow post) {
        UnitRow unit = post.unit();
        String where = unit == null ? screen.getTranslation("access.post.elsewhere") : unit.name();
        return where + " · " + role(screen, post.roleCode(), post.roleName());
    }

    static String post(Component screen, Choice post) {
        return post.unit() + " · " + role(screen, post.role(), post.roleName());
    }

    /** In the business zone; empty for never. */
    static String time(@Nullable Instant time) {
        return time == null ? "" : TIME.format(time.atZone(Clocks.BUSINESS_ZONE));
    }
}

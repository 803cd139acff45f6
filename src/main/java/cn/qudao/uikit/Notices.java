package cn.qudao.uikit;

import cn.qudao.kernel.RuleViolation;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short messages at the edge of the screen. */
public final class Notices {

    private static final int SHORT = 4_000;
    private static final int LONG = 8_000;

    private Notices() {}

    public static void done(String text) {
        show(text, SHORT).addThemeVariants(NotificationVariant.LUMO_SUCCESS);
    }

    public static void failed(String text) {
        show(text, LONG).addThemeVariants(NotificationVariant.LUMO_ERROR);
    }

    /** The rule that was broken, in the words of its bundle. */
    public static void failed(RuleViolation violation) {
        Notification notice = show("", LONG);
        notice.setText(notice.getTranslation(violation.key(), violation.arguments()));
        notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
    }

    private static Notification show(String text, int milliseconds) {
        return Notification.show(text, milliseconds, Notification.Position.BOTTOM_START);
    }
}

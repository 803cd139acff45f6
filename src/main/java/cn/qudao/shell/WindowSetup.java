package cn.qudao.shell;

import cn.qudao.kernel.Preferences;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Sets every new window to the person's language and appearance, catches what goes wrong in it, and keeps it small. */
@Component
class WindowSetup implements VaadinServiceInitListener {

    private final transient Preferences preferences;
    private final transient ErrorNotices errors;

    WindowSetup(Preferences preferences, ErrorNotices errors) {
        this.preferences = preferences;
        this.errors = errors;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(this::setUp);
        event.getSource().addUIInitListener(init -> setUp(init.getUI()));
        event.addRequestHandler(new PackedAnswers());
    }

    private void setUp(SessionInitEvent event) {
        event.getSession().setErrorHandler(errors);
    }

    private void setUp(UI ui) {
        ui.setLocale(preferences.language());
        sayHowTheConnectionIs(ui);
        ui.getPage()
                .setColorScheme(
                        switch (preferences.appearance()) {
                            case LIGHT -> ColorScheme.Value.LIGHT;
                            case DARK -> ColorScheme.Value.DARK;
                            case SYSTEM -> ColorScheme.Value.SYSTEM;
                        });
    }

    private static void sayHowTheConnectionIs(UI ui) {
        ui.getReconnectDialogConfiguration().setDialogText(ui.getTranslation("shell.connection.lost"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(ui.getTranslation("shell.connection.none"));
        ui.getPage()
                .executeJs(
                        "if (window.Vaadin?.connectionIndicator) window.Vaadin.connectionIndicator.onlineText = $0",
                        ui.getTranslation("shell.connection.back"));
    }
}

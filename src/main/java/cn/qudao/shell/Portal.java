package cn.qudao.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.PWA;
import com.vaadin.flow.theme.lumo.Lumo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The page that holds all pages. A module's own style sheet, {@code styles/<module>.css}, is found by itself.
 *
 * <p>It can be installed on a phone, but has no service worker: nothing works without the server, and what the worker
 * fetched while somebody signed in could come back with the session of before, and throw the person out again.
 */
@Push
@PWA(name = "Qudao", shortName = "Qudao", iconPath = "icons/qudao.png", offline = false)
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("styles/tokens.css")
public class Portal implements AppShellConfigurator {

    private static final List<String> SHEETS = sheets();

    @Override
    public void configurePage(AppShellSettings settings) {
        SHEETS.forEach(sheet -> settings.addLink("stylesheet", "styles/" + sheet));
    }

    private static List<String> sheets() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:META-INF/resources/styles/*.css"))
                    .map(Resource::getFilename)
                    .map(Objects::requireNonNull)
                    .filter(name -> !name.equals("tokens.css"))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

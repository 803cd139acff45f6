package cn.qudao.testing;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** A browser's window without a browser, in Chinese, for the person that the test's thread acts as. */
@org.springframework.stereotype.Component
public class Screens {

    private static final Set<Class<? extends Component>> VIEWS = views();

    private final ApplicationContext context;

    Screens(ApplicationContext context) {
        this.context = context;
    }

    /** Call {@link #close} after the test. */
    public void open(String address) {
        Routes routes = new Routes();
        routes.getRoutes().addAll(VIEWS);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, context, MockedUI::new));
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        go(address);
    }

    /** To another page of the same window. */
    public static void go(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    public void close() {
        MockVaadin.tearDown();
    }

    /** Views are package-private, which Karibu's own discovery passes over. */
    private static Set<Class<? extends Component>> views() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("cn.qudao").stream()
                .<Class<? extends Component>>map(found -> ClassUtils.resolveClassName(
                                Objects.requireNonNull(found.getBeanClassName()), Screens.class.getClassLoader())
                        .asSubclass(Component.class))
                .collect(Collectors.toSet());
    }
}

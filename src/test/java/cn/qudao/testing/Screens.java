package cn.qudao.testing;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.util.ClassUtils;

/** A browser's window without a browser, in Chinese, for the person that the test's thread acts as. */
@org.springframework.stereotype.Component
public class Screens {

    private static final Set<Class<? extends Component>> VIEWS = views();
    private static final Set<Class<? extends HasErrorParameter<?>>> ERROR_PAGES = errorPages();
    private static final Class<? extends RouterLayout> LAYOUT = layout();

    private static final int PHONE = 390;

    private final ApplicationContext context;

    Screens(ApplicationContext context) {
        this.context = context;
    }

    /** Call {@link #close} after the test. */
    public void open(String address) {
        open(address, new Routes());
    }

    /** What goes wrong leads to the portal's own pages, and not to a failure of the test. */
    public void openWithErrorPages(String address) {
        Routes routes = new Routes();
        routes.getErrorRoutes().clear();
        routes.getErrorRoutes().addAll(ERROR_PAGES);
        open(address, routes);
    }

    /** With header and menu, as the portal shows it. */
    public void openInLayout(String address) {
        openWithErrorPages("profile");
        ApplicationRouteRegistry.getInstance(VaadinService.getCurrent().getContext())
                .setLayout(LAYOUT);
        go(address);
    }

    private void open(String address, Routes routes) {
        routes.getRoutes().addAll(VIEWS);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, context, MockedUI::new));
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        // As in a browser's session: whichever thread works for this window does so in this person's name.
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        SecurityContextHolder.getContext());
        go(address);
    }

    /** To another page of the same window. */
    public static void go(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    /** From the next page on the window is as narrow as a phone's. */
    public static void narrow() {
        ExtendedClientDetails.updateFromValues(
                UI.getCurrent(), name -> name.matches("v-[swb][wh]") ? Integer.toString(PHONE) : null);
    }

    public void close() {
        MockVaadin.tearDown();
    }

    /** Views are package-private, which Karibu's own discovery passes over. */
    private static Set<Class<? extends Component>> views() {
        return found(new AnnotationTypeFilter(Route.class))
                .<Class<? extends Component>>map(view -> view.asSubclass(Component.class))
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private static Set<Class<? extends HasErrorParameter<?>>> errorPages() {
        return found(new AssignableTypeFilter(HasErrorParameter.class))
                .map(page -> (Class<? extends HasErrorParameter<?>>) page)
                .collect(Collectors.toSet());
    }

    private static Class<? extends RouterLayout> layout() {
        return found(new AnnotationTypeFilter(Layout.class))
                .findFirst()
                .orElseThrow()
                .asSubclass(RouterLayout.class);
    }

    private static Stream<Class<?>> found(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("cn.qudao").stream()
                .map(found -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), Screens.class.getClassLoader()));
    }
}

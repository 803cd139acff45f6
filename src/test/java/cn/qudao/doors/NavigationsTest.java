package cn.qudao.doors;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.Level;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.testing.Statements;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every page that has an address, found as the portal finds them: a navigation takes at most six statements, the layout's,
 * the sign-in's and those of the first rows among them, be there few rows or many.
 */
@PortalTest
class NavigationsTest {

    private static final int MOST = 6;

    @Autowired
    private Screens screens;

    @Autowired
    private ActingAs acting;

    @Autowired
    private PageExamples examples;

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
        examples.leave();
    }

    @Test
    void aNavigationTakesFewStatementsWhateverTheRows() {
        World world = examples.world();
        world.build();
        examples.tell();
        Map<String, List<String>> tooMany = new TreeMap<>();
        for (Visitor visitor : List.of(
                world.visitor(world.province()),
                world.visitor(world.any(Level.REGION)),
                world.visitor(world.any(Level.OUTLET)))) {
            world.enter(visitor);
            screens.openInLayout("");
            // Words, roles and the like are remembered for a minute: what counts is the way of every day.
            addresses(visitor).forEach(address -> statements(visitor, address));
            for (String address : addresses(visitor)) {
                List<String> asked = statements(visitor, address);
                if (asked.size() > MOST) {
                    // The minute of something may have ended just now.
                    statements(visitor, "");
                    asked = statements(visitor, address);
                }
                if (asked.size() > MOST) {
                    tooMany.put(visitor.level() + " " + asked.size() + " " + address, asked);
                }
            }
            screens.close();
        }
        assertThat(tooMany).isEmpty();
    }

    private List<String> statements(Visitor visitor, String address) {
        acting.resume(visitor.session());
        return Statements.during(() -> {
            Screens.go(address);
            _find(Grid.class).forEach(grid -> grid.getDataCommunicator().setViewportRange(0, grid.getPageSize()));
            MockVaadin.clientRoundtrip(false);
        });
    }

    /** All routes; one with a parameter needs an example. */
    private List<String> addresses(Visitor visitor) {
        Map<String, List<String>> known = examples.of(visitor);
        List<String> addresses = new ArrayList<>();
        RouteConfiguration.forApplicationScope().getAvailableRoutes().forEach(route -> {
            String template = route.getTemplate().replaceFirst("\\(.*\\)$", "");
            if (template.contains(":")) {
                assertThat(known).as("an example of an address").containsKey(template);
                addresses.addAll(Objects.requireNonNull(known.get(template)));
            } else {
                addresses.add(template);
            }
        });
        return addresses;
    }
}

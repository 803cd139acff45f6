package cn.qudao.doors;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.Trail;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.Level;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever list leaves as a file, whoever wrote it: the audit trail is told. */
@PortalTest
class ListFilesTest {

    @Autowired
    private World world;

    @Autowired
    private Screens screens;

    @Autowired
    private Trail trail;

    @Autowired
    private ActingAs acting;

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    @Test
    void everyFileOfAListIsToldInTheTrail() {
        world.build();
        Visitor visitor = world.visitor(world.any(Level.REGION));
        world.enter(visitor);
        screens.openWithErrorPages("organisation");
        for (String route : ListRoutes.all()) {
            int before = told(visitor).size();
            int files = ListRoutes.files(route).size();
            assertThat(told(visitor).stream().skip(before))
                    .as(route)
                    .hasSize(files)
                    .allMatch(list -> list.endsWith(route));
        }
        assertThat(told(visitor)).contains("outlets", "plaques", "charges", "key-areas");
    }

    private List<String> told(Visitor visitor) {
        return trail.of(visitor.signInName(), AuditAction.EXPORTED).stream()
                .map(told -> String.valueOf(told.subjectId()))
                .toList();
    }
}

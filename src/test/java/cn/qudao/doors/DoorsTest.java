package cn.qudao.doors;

import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.Level;
import cn.qudao.scope.RandomTree.Node;
import cn.qudao.testing.PortalTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every door of the portal, asked by posts at every level, with and without excluded units: each answer must be what an
 * oracle says that knows parents and no keys.
 */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsTest {

    @Autowired
    private World world;

    @Autowired
    private List<Door> doors;

    @Autowired
    private ActingAs acting;

    private final List<Visitor> visitors = new ArrayList<>();

    @BeforeAll
    void build() {
        world.build();
        for (Level level : Level.values()) {
            visitors.add(world.visitor(world.any(level)));
            Node unit = world.any(level);
            List<Node> below = world.below(unit);
            if (level.isAbove(Level.OUTLET)) {
                visitors.add(world.visitor(unit, world.anyOf(below), world.anyOf(below)));
            }
        }
        visitors.addAll(world.visitors(List.of(world.any(Level.GRID), world.any(Level.DISTRICT))));
    }

    @AfterEach
    void leave() {
        acting.leave();
    }

    @Test
    void everyDoorOpensToThePartOfThePostAndToNothingElse(TestReporter reporter) {
        Verdicts verdicts = ask(visitors);
        reporter.publishEntry("cases", Integer.toString(verdicts.cases()));
        verdicts.assertClean(15_000);
    }

    private Verdicts ask(List<Visitor> asked) {
        Verdicts verdicts = new Verdicts();
        for (Visitor visitor : asked) {
            world.enter(visitor);
            doors.forEach(door -> door.ask(visitor, world, verdicts));
        }
        return verdicts;
    }
}

package cn.qudao.testing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * A province has places for 99 regions, and each test plants regions of its own: before they run out, the next class begins
 * with a new portal on an empty database.
 */
class RoomForRegions implements TestExecutionListener {

    private static final int FEW_LEFT = 60;

    /** Not before a class: where one instance serves a whole class, it already holds parts of the portal by then. */
    @Override
    public void afterTestClass(TestContext test) {
        if (test.getTestClass().isAnnotationPresent(PortalTest.class) && test.hasApplicationContext()) {
            long given = test.getApplicationContext()
                    .getBean(JdbcClient.class)
                    .sql("select coalesce(max(places_given), 0) from org_unit where level = 0")
                    .query(Long.class)
                    .single();
            if (given > FEW_LEFT) {
                test.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
            }
        }
    }
}

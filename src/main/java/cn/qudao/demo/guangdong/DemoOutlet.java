package cn.qudao.demo.guangdong;

import cn.qudao.org.NewUnit;
import java.util.List;

/**
 * An outlet of the demo.
 *
 * @param clerks those who ever worked there, the owner or the senior one first
 */
record DemoOutlet(NewUnit unit, Grid grid, OutletType type, Life life, List<NewUnit> clerks) {

    String code() {
        return unit.code();
    }
}

package cn.qudao.reporting;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A district of its own for each test, with two grids and five outlets of Chinese names. */
@Component
public class ReportMother {

    private final AccessMother units;
    private final JdbcClient jdbc;

    ReportMother(AccessMother units, JdbcClient jdbc) {
        this.units = units;
        this.jdbc = jdbc;
    }

    public record District(PlacedUnit unit, String code, PlacedUnit firstGrid, PlacedUnit secondGrid) {}

    public District district() {
        PlacedUnit district = units.district();
        name(district, "越秀区");
        PlacedUnit first = grid(district, "沙面街道", "永安通讯店", "=HYPERLINK(\"http://x\")", "龘龗手机专卖 & <维修>");
        PlacedUnit second = grid(district, "岭南街道", "鑫源数码", "小米之家");
        return new District(district, code(district), first, second);
    }

    public String code(PlacedUnit unit) {
        return "T" + unit.place().key();
    }

    public void stopBefore(PlacedUnit unit, String day) {
        jdbc.sql("update org_unit set stopped_on = :day where id = :id")
                .param("day", day)
                .param("id", unit.id().value())
                .update();
    }

    public PlacedUnit grid(PlacedUnit district, String name, String... outlets) {
        PlacedUnit grid = units.below(district.place());
        name(grid, name);
        for (String outlet : outlets) {
            name(units.below(grid.place()), outlet);
        }
        return grid;
    }

    private void name(PlacedUnit unit, String name) {
        jdbc.sql("update org_unit set name = :name where id = :id")
                .param("name", name)
                .param("id", unit.id().value())
                .update();
    }
}

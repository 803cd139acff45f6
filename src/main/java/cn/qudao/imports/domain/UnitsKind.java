package cn.qudao.imports.domain;

import static cn.qudao.kernel.Level.DISTRICT;
import static cn.qudao.kernel.Level.GRID;
import static cn.qudao.kernel.Level.REGION;

import cn.qudao.imports.ImportColumn;
import cn.qudao.imports.ImportLine;
import cn.qudao.imports.ImportRow;
import cn.qudao.imports.Problems;
import cn.qudao.kernel.Level;
import cn.qudao.org.NewUnit;
import cn.qudao.org.RegionProfile;
import cn.qudao.org.UnitFeed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Regions, districts and grids; a parent may stand anywhere in the same file. */
@Component
@Order(1)
class UnitsKind extends UnitKind {

    private static final ImportColumn LEVEL = ImportColumn.required("imports", "units", "level");
    private static final ImportColumn CODE = ImportColumn.required("imports", "units", "code");
    private static final ImportColumn NAME = ImportColumn.required("imports", "units", "name");
    private static final ImportColumn PARENT = ImportColumn.required("imports", "units", "parent");
    private static final ImportColumn OPENED = ImportColumn.optional("imports", "units", "opened");

    private final UnitChecks checks;
    private final Words words;

    UnitsKind(UnitFeed feed, UnitChecks checks, Words words) {
        super(feed);
        this.checks = checks;
        this.words = words;
    }

    @Override
    public String key() {
        return "units";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(LEVEL, CODE, NAME, PARENT, OPENED);
    }

    @Override
    public Function<ImportLine, NewUnit> reader() {
        Map<String, Level> levels = words.levels(REGION, DISTRICT, GRID);
        LocalDate today = checks.today();
        return line -> {
            Level level = Objects.requireNonNullElse(line.choice(LEVEL, levels), GRID);
            return new NewUnit(
                    level,
                    line.text(CODE, UnitKind.CODE),
                    line.text(NAME, UnitKind.NAME),
                    line.text(PARENT, UnitKind.CODE),
                    Objects.requireNonNullElse(line.date(OPENED), today),
                    null,
                    level == REGION ? RegionProfile.UNKNOWN : null,
                    null,
                    null);
        };
    }

    @Override
    public void check(List<ImportRow<NewUnit>> rows, Problems problems) {
        checks.check(rows, CODE, PARENT, OPENED, problems);
    }
}

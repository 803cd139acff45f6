package cn.qudao.imports.domain;

import cn.qudao.imports.ImportColumn;
import cn.qudao.imports.ImportRow;
import cn.qudao.imports.Problems;
import cn.qudao.imports.domain.UnitCatalogue.KnownUnit;
import cn.qudao.kernel.Level;
import cn.qudao.org.NewUnit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The rules that hold for units of every level: codes are new, parents are there and fit. */
@Component
class UnitChecks {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");

    private final UnitCatalogue catalogue;
    private final Clock clock;

    UnitChecks(UnitCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void check(
            List<ImportRow<NewUnit>> rows,
            ImportColumn code,
            ImportColumn parent,
            ImportColumn openedOn,
            Problems problems) {
        Set<String> taken =
                catalogue.taken(rows.stream().map(row -> row.value().code()).toList());
        Map<String, KnownUnit> parents = catalogue.visible(
                rows.stream().map(row -> row.value().parentCode()).toList());
        Map<String, ImportRow<NewUnit>> first = new HashMap<>();
        for (ImportRow<NewUnit> row : rows) {
            checkCode(row, code, taken, first, problems);
            if (row.value().openedOn().isAfter(today())) {
                problems.add(row.line(), openedOn, "org.day.future");
            }
        }
        for (ImportRow<NewUnit> row : rows) {
            checkParent(row, parent, parents, first, problems);
        }
    }

    private static void checkCode(
            ImportRow<NewUnit> row,
            ImportColumn column,
            Set<String> taken,
            Map<String, ImportRow<NewUnit>> first,
            Problems problems) {
        String code = row.value().code();
        if (code.isEmpty()) {
            return;
        }
        ImportRow<NewUnit> earlier = first.putIfAbsent(UnitCatalogue.key(code), row);
        if (!CODE.matcher(code).matches()) {
            problems.add(row.line(), column, "org.code.format");
        } else if (earlier != null) {
            problems.add(row.line(), column, "imports.cell.twice", code, earlier.line());
        } else if (taken.contains(UnitCatalogue.key(code))) {
            problems.add(row.line(), column, "org.code.taken", code);
        }
    }

    private static void checkParent(
            ImportRow<NewUnit> row,
            ImportColumn column,
            Map<String, KnownUnit> existing,
            Map<String, ImportRow<NewUnit>> inFile,
            Problems problems) {
        String code = row.value().parentCode();
        if (code.isEmpty()) {
            return;
        }
        Level level;
        KnownUnit known = existing.get(UnitCatalogue.key(code));
        ImportRow<NewUnit> other = inFile.get(UnitCatalogue.key(code));
        if (known != null) {
            level = known.level();
        } else if (other != null) {
            level = other.value().level();
        } else {
            problems.add(row.line(), column, "org.parent.unknown", code);
            return;
        }
        if (known != null && !known.active()) {
            problems.add(row.line(), column, "org.stopped", code);
        } else if (!fits(row.value().level(), level)) {
            problems.add(row.line(), column, "imports.parent.level", code);
        }
    }

    private static boolean fits(Level level, Level parent) {
        return level.above().orElse(null) == parent;
    }
}

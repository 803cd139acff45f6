package cn.qudao.doors;

import static cn.qudao.scope.RandomTree.code;

import cn.qudao.kernel.Level;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.domain.ReportRequests;
import cn.qudao.reporting.output.ReportFiles;
import cn.qudao.scope.RandomTree.Node;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reports as files: every unit inside is named in them and no other, and their totals are right. */
@Component
class FileDoors implements Door {

    private final ReportRequests requests;
    private final ReportFiles files;

    FileDoors(ReportRequests requests, ReportFiles files) {
        this.requests = requests;
        this.files = files;
    }

    @Override
    public void ask(Visitor visitor, World world, Verdicts verdicts) {
        Level rows = visitor.level().isAbove(Level.OUTLET) ? Level.OUTLET : Level.CLERK;
        for (Node top : world.tops(visitor)) {
            ReportRequest request = requests.parse(
                    "R2",
                    Map.of(
                            "unit", code(top),
                            "level", ReportRequests.nameOf(rows),
                            "from", World.PAST.from().toString(),
                            "to", World.PAST.to().toString()),
                    Locale.SIMPLIFIED_CHINESE);
            for (String format : List.of("csv", "json", "pdf", "xlsx")) {
                String text = FileText.of(file(request, format));
                for (Node unit : world.units()) {
                    boolean row = unit.level() == rows && visitor.sees(unit) && unit.isBelow(top);
                    if (row || !world.isNamed(visitor, top, unit, World.PAST)) {
                        verdicts.about(
                                row,
                                text.contains(code(unit)),
                                () -> visitor + " in R2 as " + format + ": " + code(unit));
                    }
                }
            }
            ReportOracle right = new ReportOracle(visitor, world, top, rows, World.PAST);
            verdicts.figure(
                    right.business().values().stream().mapToLong(List::getFirst).sum(),
                    JsonMapper.shared()
                            .readTree(file(request, "json"))
                            .get("totals")
                            .get("recommended")
                            .asLong(),
                    () -> visitor + " in R2 as json: recommended");
        }
    }

    private byte[] file(ReportRequest request, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.write(request, format, out);
        return out.toByteArray();
    }
}

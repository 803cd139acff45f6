package cn.qudao.imports.ui;

import cn.qudao.imports.Problem;
import cn.qudao.imports.domain.Rehearsal;
import cn.qudao.uikit.ListColumn;
import cn.qudao.uikit.ListTable;
import cn.qudao.uikit.SheetText;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is wrong with a file, line by line. */
class ProblemList extends Div {

    private static final int SHOWN = 1_000;

    ProblemList(Rehearsal rehearsal) {
        addClassName("qd-sections");
        List<Problem> problems = rehearsal.problems();
        ListTable<Problem> list = new ListTable<>(
                List.of(
                        ListColumn.text("line", getTranslation("imports.problem.line"), Problem::line),
                        ListColumn.text(
                                "column",
                                getTranslation("imports.problem.column"),
                                problem -> getTranslation(problem.column())),
                        ListColumn.text("reason", getTranslation("imports.problem.reason"), this::reason)),
                problems.subList(0, Math.min(SHOWN, problems.size())));
        Div summary = new Div(new Anchor(file(problems), getTranslation("imports.problem.download")));
        summary.addClassName("qd-summary");
        if (problems.size() > SHOWN) {
            summary.add(new Span(getTranslation("imports.problem.first", SHOWN)));
        }
        add(summary, list);
    }

    private String reason(Problem problem) {
        return getTranslation(problem.reason(), problem.arguments().toArray());
    }

    private DownloadHandler file(List<Problem> problems) {
        List<List<String>> lines = problems.stream()
                .map(problem -> List.of(
                        Integer.toString(problem.line()),
                        getTranslation(problem.column()),
                        SheetText.harmless(reason(problem))))
                .toList();
        List<String> heading = List.of(
                getTranslation("imports.problem.line"),
                getTranslation("imports.problem.column"),
                getTranslation("imports.problem.reason"));
        return event -> {
            event.setFileName("problems.csv");
            event.setContentType("text/csv; charset=utf-8");
            try (Writer text = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
                text.write('\uFEFF');
                CsvWriter csv = CsvWriter.builder().build(text);
                csv.writeRecord(heading);
                lines.forEach(csv::writeRecord);
                csv.flush();
            }
        };
    }
}

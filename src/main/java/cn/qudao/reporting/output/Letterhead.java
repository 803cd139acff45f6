package cn.qudao.reporting.output;

import cn.qudao.reporting.Column;
import cn.qudao.reporting.Heading;
import cn.qudao.reporting.domain.ReportRun;
import cn.qudao.reporting.domain.ReportWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands above the lines in every kind of file: of what, for whom, by whom, when, complete up to when. */
@Component
class Letterhead {

    record Fact(String label, String text) {}

    /** @param group the heading that stands above several; null: none */
    record Head(@Nullable String group, String title) {}

    private final ReportWords words;

    Letterhead(ReportWords words) {
        this.words = words;
    }

    String title(ReportRun run) {
        return words.title(run.request().report(), run.language());
    }

    List<Fact> facts(ReportRun run) {
        return List.of(
                fact(run, "unit", run.unitPath()),
                fact(run, "period", ReportWords.period(run.request().period())),
                fact(run, "filters", filters(run)),
                fact(run, "as-of", ReportWords.time(run.asOf())),
                fact(run, "by", run.by()),
                fact(run, "at", ReportWords.time(run.at())));
    }

    String filters(ReportRun run) {
        List<String> set = new ArrayList<>(words.filters(run.request()));
        if (run.note() != null) {
            set.add(run.note());
        }
        return set.isEmpty() ? words.text(run.language(), "letterhead.no-filters") : String.join("; ", set);
    }

    /** In one row: each column by its full words. */
    List<String> heads(ReportRun run) {
        List<String> heads = lineHeads(run);
        Locale language = run.language();
        for (Column column : run.columns()) {
            heads.add(words.title(run.request().report(), column, language));
        }
        return heads;
    }

    /** In as many rows as there are kinds of headings. */
    List<Head> headings(ReportRun run) {
        List<Head> heads = new ArrayList<>();
        lineHeads(run).forEach(title -> heads.add(new Head(null, title)));
        for (Column column : run.columns()) {
            Heading heading = run.request().heading(column);
            heads.add(new Head(words.group(heading, run.language()), words.title(heading, run.language())));
        }
        return heads;
    }

    private List<String> lineHeads(ReportRun run) {
        List<String> heads = new ArrayList<>();
        heads.add(words.text(run.language(), "code"));
        heads.add(words.rows(run.request()));
        if (run.request().isGrouped()) {
            heads.add(words.text(run.language(), "parent"));
        }
        return heads;
    }

    private Fact fact(ReportRun run, String key, String text) {
        return new Fact(words.text(run.language(), "letterhead." + key), text);
    }
}

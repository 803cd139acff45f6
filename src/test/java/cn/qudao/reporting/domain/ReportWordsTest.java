package cn.qudao.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.reporting.Column;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.Filter.Choice;
import cn.qudao.reporting.Filter.ChoiceFilter;
import cn.qudao.reporting.Heading;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A report whose words are missing would show their keys. */
@PortalTest
class ReportWordsTest {

    @Autowired
    private List<ReportDefinition> reports;

    @Autowired
    private ReportRequests requests;

    @Autowired
    private ReportWords words;

    @Autowired
    private Scope scope;

    @Test
    void everythingAReportShowsHasAWordInBothLanguages() {
        for (ReportDefinition report : reports) {
            for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                isWord(report, words.title(report, language));
                isWord(report, words.question(report, language));
                isWord(report, words.module(report.module(), language));
                report.columns().stream()
                        .filter(Column::shown)
                        .forEach(column -> isWord(report, words.title(report, column, language)));
                report.groups()
                        .forEach(group -> group.columns().keySet().forEach(key -> {
                            Heading heading = heading(report, key);
                            isWord(report, words.group(heading, language));
                            isWord(report, words.title(heading, language));
                        }));
                for (Filter filter : report.filters()) {
                    isWord(report, words.title(report, filter, language));
                    if (filter instanceof ChoiceFilter choices) {
                        List<Choice> all =
                                scope.asSystem("test", () -> choices.choices().apply(language));
                        all.forEach(choice -> isWord(report, words.title(report, filter, choice, language)));
                    }
                }
            }
        }
    }

    /** A group names only columns that there are. */
    private Heading heading(ReportDefinition report, String key) {
        ReportRequest request = scope.asSystem("test", () -> requests.parse(report.id(), Map.of(), Locale.ENGLISH));
        return request.heading(report.columns().stream()
                .filter(column -> column.key().equals(key))
                .findAny()
                .orElseThrow());
    }

    private static void isWord(ReportDefinition report, @Nullable String text) {
        assertThat(text).as(report.id()).isNotBlank().doesNotStartWith(report.module() + '.');
    }
}

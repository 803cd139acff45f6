package cn.qudao.reporting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.testing.Screens;
import cn.qudao.uikit.ListTable;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Feature 4: opens each number of a page, totals too, and counts what it opens. */
public final class OpenedNumbers {

    private static final Pattern ROWS = Pattern.compile("共 ([\\d,]+) 行");

    private OpenedNumbers() {}

    /**
     * @param added the titles of numbers that their list adds up; of the others it has as many rows
     * @return how many numbers have been opened
     */
    public static int check(String page, Set<String> added) {
        Screens.go(page);
        List<Element> links = table().select("tbody td a, tfoot td a").stream()
                .filter(link -> link.text().matches("[\\d,]+"))
                .toList();
        for (Element link : links) {
            String title = Objects.requireNonNull(link.parent()).attr("data-title");
            Screens.go(link.attr("href"));
            assertThat(added.contains(title) ? figure(title) : rows())
                    .as(title + " of " + page + " opens " + link.attr("href"))
                    .isEqualTo(link.text());
        }
        return links.size();
    }

    public static Document table() {
        return Jsoup.parse(_get(ListTable.class).html());
    }

    private static String rows() {
        Matcher rows = ROWS.matcher(_find(Span.class).stream()
                .map(Span::getText)
                .filter(text -> text.contains("数据截至"))
                .findFirst()
                .orElseThrow());
        assertThat(rows.find()).isTrue();
        return rows.group(1);
    }

    private static String figure(String title) {
        int at = _find(Term.class).stream().map(Term::getText).toList().indexOf(title);
        return _find(Description.class).get(at).getElement().getTextRecursively();
    }
}

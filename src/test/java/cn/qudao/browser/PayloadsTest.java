package cn.qudao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Everything that a person may have typed anywhere does harm if it can: all texts in the database become {@link Payloads}, and
 * somebody walks by the links through every page and takes every file along. It does not matter by which field a text came.
 */
@BrowserTest
@TestPropertySource(properties = "qudao.data=target/payload-data-${qudao.test.process:1}")
class PayloadsTest {

    /** By their names: what people type, and not what the portal itself writes and reads. */
    private static final String TYPED =
            "(.*_)?(name|title|text|about|steps|reason|note|remark|slogan|message|address|features|equipment"
                    + "|label|folder|customer|gift|sample|items|bounds|choices|measure|competition|trainer|venue|spoken"
                    + "|author|issuer|by|decider|submitter|moderator|flagger|uploader|owner|withdrawer|approver|remover)(_zh|_en)?";

    /** Named like that, and the portal's own: codes, and where something is sent to. */
    private static final Set<String> OWN = Set.of(
            "access_account.sign_in_name",
            "access_audit_entry.address",
            "access_audit_entry.sign_in_name",
            "access_post_place.role_name",
            "access_session.address",
            "access_sign_in.address",
            "activation_platform.address",
            "demo_step.name",
            "knowledge_rating.reason",
            "notice.address",
            "org_outlet.venue");

    private static final int SHORTEST = 40;
    /** How many pages of a kind. */
    private static final int ALIKE = 1;
    /** Where less than this is in sight, the texts did not get to the pages. */
    private static final int LEAST_SEEN = 30;

    private static final String FILES = "/VAADIN/";
    private static final String FORMULA = "(?s)[=+\\-@\\t\\r\\n＝＋－＠].*";
    private static final String NUMBER = "[+-]?[0-9.,:%/ -]+";

    private record Column(String table, String name, long length) {}

    private final Chromium chromium;
    private final JdbcClient jdbc;
    private final List<String> payloads = Payloads.all();
    private final List<String> dialogs = new ArrayList<>();
    private final Set<String> shown = new HashSet<>();
    private @Nullable Page page;
    private int files;

    @Autowired
    PayloadsTest(Chromium chromium, JdbcClient jdbc) {
        this.chromium = chromium;
        this.jdbc = jdbc;
    }

    @AfterEach
    void close() {
        page().context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "clerk"})
    void nothingThatWasTypedRuns(String person, TestReporter reporter) throws IOException {
        assertThat(payloads).hasSize(Payloads.COUNT).doesNotHaveDuplicates();
        int columns = fill();
        page = chromium.signedIn(person, Screen.DESK, "/profile");
        page().addInitScript("window.ranAt = []; window.ran = () => window.ranAt.push(location.pathname)");
        page().onDialog(dialog -> dialogs.add(dialog.message()));
        page().navigate("/");
        page().locator(".qd-layout").waitFor();
        page().evaluate("ran()");
        assertThat(page().evaluate("ranAt.splice(0).length"))
                .as("what runs is noticed")
                .isEqualTo(1);
        int pages = walk();
        assertThat(page().evaluate("ranAt")).isEqualTo(List.of());
        assertThat(dialogs).isEmpty();
        long seen = payloads.stream()
                .filter(payload -> shown.stream().anyMatch(text -> text.contains(payload.strip())))
                .count();
        assertThat(seen).isGreaterThan(LEAST_SEEN);
        reporter.publishEntry("%s: %d texts of %d columns in sight on %d pages, %d files"
                .formatted(person, seen, columns, pages, files));
    }

    private Page page() {
        return Objects.requireNonNull(page);
    }

    /** @return how many pages there were */
    private int walk() throws IOException {
        Deque<String> ahead = new ArrayDeque<>(List.of("/", "/search?q=ran"));
        Set<String> known = new HashSet<>(ahead);
        Map<String, Integer> alike = new HashMap<>();
        int pages = 0;
        while (!ahead.isEmpty()) {
            open(ahead.remove());
            pages++;
            shown.add(page().locator("body").innerText());
            for (String link : links()) {
                if (link.startsWith(FILES)) {
                    take(link);
                } else if (!link.startsWith("/files/")
                        && known.add(link)
                        && alike.merge(kind(link), 1, Integer::sum) <= ALIKE) {
                    ahead.add(link);
                }
            }
        }
        return pages;
    }

    /** As a press on a link does. */
    private void open(String address) {
        page().evaluate("""
                address => {
                  const link = document.createElement('a');
                  link.href = address;
                  link.setAttribute('router-link', '');
                  document.body.appendChild(link);
                  link.click();
                  link.remove();
                }""", address);
        page().waitForFunction(
                        "address => location.pathname + location.search == address"
                                + " && Object.values(Vaadin.Flow.clients).every(client => !client.isActive?.())",
                        address);
    }

    @SuppressWarnings("unchecked")
    private List<String> links() {
        return (List<String>) page().evaluate("""
                [...document.querySelectorAll('a[href], vaadin-side-nav-item')]
                  .map(link => new URL(link.href ?? link.path, document.baseURI))
                  .filter(link => link.origin == location.origin)
                  .map(link => link.pathname)""");
    }

    /** Pages that differ by what they are about are of one kind, reports are not. */
    private static String kind(String link) {
        return link.startsWith("/reports/") || link.startsWith("/boards/")
                ? link
                : link.replaceAll("(?<=.)/[^/]*[0-9A-Z][^/]*", "/#");
    }

    private void take(String link) throws IOException {
        files++;
        APIResponse answer = page().request().get(link);
        String type = Objects.requireNonNull(answer.headers().get("content-type"));
        if (type.contains("spreadsheet")) {
            workbook(link, answer.body());
        } else if (type.contains("pdf")) {
            try (PDDocument document = Loader.loadPDF(answer.body())) {
                assertThat(document.getDocumentCatalog().getOpenAction())
                        .as(link)
                        .isNull();
                assertThat(document.getDocumentCatalog().getNames()).as(link).isNull();
            }
        } else if (type.contains("csv")) {
            CsvReader.builder()
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .ofCsvRecord(answer.text())
                    .forEach(row -> assertThat(row.getFields())
                            .as(link)
                            .noneMatch(field -> field.matches(FORMULA) && !field.matches(NUMBER)));
        }
    }

    private static void workbook(String link, byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (var rows = sheet.openStream()) {
                    assertThat(rows.flatMap(row -> row.stream())
                                    .filter(cell -> cell != null && cell.getType() == CellType.FORMULA)
                                    .map(Cell::getFormula))
                            .as(link)
                            .isEmpty();
                }
            }
        }
    }

    /** @return how many columns */
    private int fill() {
        jdbc.sql("drop table if exists payload").update();
        jdbc.sql("create table payload (number int primary key, said varchar(400) not null)")
                .update();
        IntStream.range(0, payloads.size())
                .forEach(i -> jdbc.sql("insert into payload values (?, ?)")
                        .params(i, payloads.get(i))
                        .update());
        List<Column> columns = jdbc
                .sql("""
                        select table_name, column_name, character_maximum_length from information_schema.columns
                        join information_schema.tables using (table_schema, table_name)
                        where table_schema = database() and table_type = 'BASE TABLE'
                        and data_type in ('varchar', 'text', 'mediumtext', 'longtext') and character_maximum_length >= ?
                        and table_name not like 'flyway%' and table_name <> 'payload' order by 1, 2""")
                .param(SHORTEST)
                .query((row, number) -> new Column(row.getString(1), row.getString(2), row.getLong(3)))
                .list()
                .stream()
                .filter(column -> column.name().matches(TYPED) && !OWN.contains(column.table() + "." + column.name()))
                .toList();
        for (int i = 0; i < columns.size(); i++) {
            fill(columns.get(i), i * payloads.size() / columns.size());
        }
        return columns.size();
    }

    /** Each row with another that fits, from the given one on. */
    private void fill(Column column, int first) {
        String keys = jdbc.sql("""
                        select group_concat(column_name order by ordinal_position) from information_schema.key_column_usage
                        where table_schema = database() and table_name = ? and constraint_name = 'PRIMARY'""").param(column.table()).query(String.class).single();
        jdbc.sql("""
                        update %1$s
                        join (select %2$s, row_number() over (order by %2$s) as place from %1$s) as numbered using (%2$s)
                        join (select said, row_number() over (order by number) - 1 as place, count(*) over () as fitting
                              from payload where char_length(said) <= :length) as fitted
                        on fitted.place = (numbered.place + :first) %% fitted.fitting
                        set %1$s.%3$s = fitted.said""".formatted(column.table(), keys, column.name()))
                .param("length", column.length())
                .param("first", first)
                .update();
    }
}

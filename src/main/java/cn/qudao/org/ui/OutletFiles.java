package cn.qudao.org.ui;

import static cn.qudao.org.Dictionary.CHANNEL_CLASS;
import static cn.qudao.org.Dictionary.CHANNEL_TYPE;
import static cn.qudao.org.Dictionary.SEGMENT;
import static cn.qudao.org.Dictionary.TIER;
import static cn.qudao.org.Dictionary.VENUE;

import cn.qudao.kernel.AuditEvent;
import cn.qudao.kernel.AuditTrail;
import cn.qudao.kernel.Messages;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.domain.OutletFilter;
import cn.qudao.org.domain.OutletRow;
import cn.qudao.org.domain.Outlets;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of the list as files, written while they are read. */
@Component
class OutletFiles {

    private static final List<String> HEADINGS = List.of(
            "org.code",
            "org.name",
            "org.dictionary.CHANNEL_TYPE",
            "org.dictionary.CHANNEL_CLASS",
            "org.dictionary.SEGMENT",
            "org.dictionary.TIER",
            "org.dictionary.VENUE",
            "org.outlet.signed",
            "org.outlet.address",
            "org.outlet.responsible",
            "org.state");

    private final Outlets outlets;
    private final Dictionaries dictionaries;
    private final Messages messages;
    private final AuditTrail audit;

    OutletFiles(Outlets outlets, Dictionaries dictionaries, Messages messages, AuditTrail audit) {
        this.outlets = outlets;
        this.dictionaries = dictionaries;
        this.messages = messages;
        this.audit = audit;
    }

    static OutletFilter.State state(OutletRow row) {
        if (!row.active()) {
            return OutletFilter.State.STOPPED;
        }
        return row.valid() ? OutletFilter.State.VALID : OutletFilter.State.INVALID;
    }

    DownloadHandler csv(OutletFilter filter, Locale language) {
        return event -> {
            event.setFileName("outlets.csv");
            event.setContentType("text/csv; charset=utf-8");
            try (OutputStream out = event.getOutputStream()) {
                writeCsv(filter, language, out);
            }
        };
    }

    DownloadHandler xlsx(OutletFilter filter, Locale language) {
        return event -> {
            event.setFileName("outlets.xlsx");
            event.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            try (OutputStream out = event.getOutputStream()) {
                writeXlsx(filter, language, out);
            }
        };
    }

    void writeCsv(OutletFilter filter, Locale language, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(text);
        each(
                filter,
                language,
                "csv",
                cells -> csv.writeRecord(
                        cells.stream().map(OutletFiles::harmless).toList()));
        csv.flush();
    }

    void writeXlsx(OutletFilter filter, Locale language, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Qudao", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(messages.text(language, "menu.outlets"));
            sheet.freezePane(0, 1);
            int[] line = {0};
            each(filter, language, "xlsx", cells -> {
                for (int i = 0; i < cells.size(); i++) {
                    sheet.inlineString(line[0], i, cells.get(i));
                }
                line[0]++;
                flush(sheet, line[0]);
            });
        }
    }

    private static void flush(Worksheet sheet, int line) {
        if (line % 1_000 == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private void each(OutletFilter filter, Locale language, String format, Consumer<List<String>> line) {
        line.accept(HEADINGS.stream().map(key -> messages.text(language, key)).toList());
        Map<Dictionary, Map<String, String>> names = names(language);
        AtomicLong rows = new AtomicLong();
        try {
            outlets.each(filter, row -> {
                rows.incrementAndGet();
                line.accept(cells(row, names, language));
            });
        } finally {
            audit.record(AuditEvent.exported(
                    "List",
                    "outlets",
                    messages.text(language, "menu.outlets"),
                    format,
                    rows.get(),
                    Map.of("filters", filter.toString())));
        }
    }

    private List<String> cells(OutletRow row, Map<Dictionary, Map<String, String>> names, Locale language) {
        List<String> cells = new ArrayList<>();
        cells.add(row.code());
        cells.add(row.name());
        cells.add(name(names, CHANNEL_TYPE, row.type()));
        cells.add(name(names, CHANNEL_CLASS, row.channelClass()));
        cells.add(name(names, SEGMENT, row.segment()));
        cells.add(name(names, TIER, row.tier()));
        cells.add(name(names, VENUE, row.venue()));
        cells.add(messages.text(language, row.signed() ? "uikit.yes" : "uikit.no"));
        cells.add(row.address());
        cells.add(row.responsibleName());
        cells.add(messages.text(language, "org.outlet.state." + state(row)));
        return cells;
    }

    private Map<Dictionary, Map<String, String>> names(Locale language) {
        Map<Dictionary, Map<String, String>> names = new EnumMap<>(Dictionary.class);
        for (Dictionary dictionary : Dictionary.values()) {
            names.put(
                    dictionary,
                    dictionaries.entries(dictionary).stream()
                            .collect(Collectors.toMap(row -> row.code(), row -> row.name(language))));
        }
        return names;
    }

    private static String name(Map<Dictionary, Map<String, String>> names, Dictionary of, @Nullable String code) {
        return code == null ? "" : names.getOrDefault(of, Map.of()).getOrDefault(code, code);
    }

    /** A spreadsheet would take such a cell for a formula and run it. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}

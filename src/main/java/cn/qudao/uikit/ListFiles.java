package cn.qudao.uikit;

import cn.qudao.kernel.AuditEvent;
import cn.qudao.kernel.AuditTrail;
import cn.qudao.kernel.Order;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Slice;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All rows that a list's address asks for, in its order and with the columns that are shown, as files. */
final class ListFiles<T> implements Downloads.Content {

    static final List<String> FORMATS = List.of("xlsx", "csv");

    private static final int CHUNK = 2_000;

    private final String list;
    private final String title;
    private final Map<String, String> question;
    private final Supplier<List<ListColumn<T>>> shown;
    private final ListRows<T> rows;
    private final Order order;
    private final AuditTrail trail;

    ListFiles(
            String list,
            Address address,
            String title,
            Supplier<List<ListColumn<T>>> shown,
            ListRows<T> rows,
            Order order,
            AuditTrail trail) {
        this.list = list;
        this.title = title;
        this.question = address.parameters();
        this.shown = shown;
        this.rows = rows;
        this.order = order;
        this.trail = trail;
    }

    @Override
    public String fileName(String format) {
        return list.replace('/', '-') + '.' + format;
    }

    @Override
    public String mediaType(String format) {
        return format(format).mediaType;
    }

    @Override
    public long write(String format, OutputStream out, LongConsumer progress) throws IOException {
        List<ListColumn<T>> columns = shown.get();
        TableFile file = format(format).open(out, title);
        long written = 0;
        try {
            file.head(columns.stream().map(ListColumn::title).toList());
            @Nullable String next = null;
            do {
                Slice<T> chunk = rows.read(new Portion(order, next, CHUNK));
                for (T row : chunk.rows()) {
                    file.row(columns.stream().map(column -> column.value(row)).toList());
                    written++;
                }
                progress.accept(written);
                next = chunk.next();
            } while (next != null);
            file.finish();
            return written;
        } finally {
            // Also where the reader hangs up half way: what has left has left.
            tell(format, columns, written);
        }
    }

    private void tell(String format, List<ListColumn<T>> columns, long written) {
        Map<String, Object> asked = new HashMap<>(question);
        asked.put("columns", columns.stream().map(ListColumn::key).toList());
        trail.record(AuditEvent.exported("List", list, title, format, written, asked));
    }

    private static TableFile.Format format(String name) {
        return TableFile.Format.valueOf(name.toUpperCase(Locale.ROOT));
    }
}

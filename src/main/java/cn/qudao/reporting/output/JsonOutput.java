package cn.qudao.reporting.output;

import cn.qudao.kernel.Clocks;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Organisation;
import cn.qudao.reporting.ReportDefinition.Grain;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.domain.Line;
import cn.qudao.reporting.domain.ReportRun;
import cn.qudao.reporting.domain.ReportWords;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * For other programs; its shape does not change. Subtotals stand in a list of their own, so that whoever adds up the rows
 * does not count twice.
 */
@Component
class JsonOutput implements ReportOutput {

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final ReportWords words;

    JsonOutput(ReportWords words) {
        this.words = words;
    }

    @Override
    public String format() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public void write(ReportRun run, Iterator<Line> lines, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            head(run, json);
            columns(run, json);
            lines(run, lines, json);
            json.writeEndObject();
        }
    }

    private static void head(ReportRun run, JsonGenerator json) {
        ReportRequest request = run.request();
        json.writeStringProperty("report", request.report().id());
        json.writeStringProperty("unit", request.unit().code());
        json.writeStringProperty("level", request.rows().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("from", request.period().from().toString());
        json.writeStringProperty("to", request.period().to().toString());
        if (request.isOfNow()) {
            json.writeStringProperty(
                    Organisation.PARAMETER, request.organisation().word());
        }
        json.writeObjectPropertyStart("filters");
        request.filters().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeStringProperty("asOf", time(run.asOf()));
    }

    private void columns(ReportRun run, JsonGenerator json) {
        json.writeArrayPropertyStart("columns");
        for (Column column : run.columns()) {
            json.writeStartObject();
            json.writeStringProperty("key", column.key());
            json.writeStringProperty("title", words.title(run.request().report(), column, run.language()));
            json.writeStringProperty("total", total(column));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String total(Column column) {
        return switch (column.total()) {
            case SUM -> "sum";
            case RATIO -> "ratio";
            case MAX, NONE -> "none";
        };
    }

    private static void lines(ReportRun run, Iterator<Line> lines, JsonGenerator json) {
        List<Line> subtotals = new ArrayList<>();
        Line total = null;
        json.writeArrayPropertyStart("rows");
        while (lines.hasNext()) {
            Line line = lines.next();
            switch (line.kind()) {
                case ROW -> unit(run, line, json);
                case SUBTOTAL -> subtotals.add(line);
                case TOTAL -> total = line;
            }
        }
        json.writeEndArray();
        if (run.request().isGrouped()) {
            json.writeArrayPropertyStart("subtotals");
            subtotals.forEach(line -> unit(run, line, json));
            json.writeEndArray();
        }
        json.writeObjectPropertyStart("totals");
        if (total != null) {
            values(run, total, json);
        }
        json.writeEndObject();
    }

    private static void unit(ReportRun run, Line line, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty(run.request().report().grain() == Grain.VALUES ? "value" : "unit", line.code());
        json.writeStringProperty("name", line.name());
        if (line.group() != null && !line.isSum()) {
            json.writeStringProperty("group", line.group());
        }
        values(run, line, json);
        json.writeEndObject();
    }

    private static void values(ReportRun run, Line line, JsonGenerator json) {
        for (Column column : run.columns()) {
            if (!line.isSum() || column.total() != Column.Total.NONE) {
                json.writeName(column.key());
                value(line.values().get(run.position(column)), json);
            }
        }
    }

    private static void value(@Nullable Object value, JsonGenerator json) {
        switch (value) {
            case null -> json.writeNull();
            case BigDecimal number -> json.writeNumber(plain(number));
            case Instant time -> json.writeString(time(time));
            default -> json.writeString(value.toString());
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static String time(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(Clocks.BUSINESS_ZONE));
    }
}

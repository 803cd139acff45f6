package cn.qudao.reporting.domain;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Period;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Comparison;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.Filter.ChoiceFilter;
import cn.qudao.reporting.Filter.FlagFilter;
import cn.qudao.reporting.Filter.NumberFilter;
import cn.qudao.reporting.Filter.RecordFilter;
import cn.qudao.reporting.Heading;
import cn.qudao.reporting.Organisation;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportDefinition.Grain;
import cn.qudao.reporting.ReportRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How reports speak: titles and values, the same on the screen, on paper and in files. */
@Component
public class ReportWords {

    public static final String NOTHING = "–";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DecimalFormatSymbols SIGNS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private final Messages messages;

    ReportWords(Messages messages) {
        this.messages = messages;
    }

    public String text(Locale language, String key, Object... arguments) {
        return messages.text(language, "reporting." + key, arguments);
    }

    /** Words that another module brings along. */
    public String words(String key, Locale language) {
        return messages.text(language, key);
    }

    public String title(ReportDefinition report, Locale language) {
        return messages.text(language, report.key("title"));
    }

    public String question(ReportDefinition report, Locale language) {
        return messages.text(language, report.key("question"));
    }

    public String module(String module, Locale language) {
        return messages.text(language, module + ".reports");
    }

    public String title(ReportDefinition report, Column column, Locale language) {
        String own = messages.text(language, report.module() + ".column." + column.comparedKey());
        return column.comparison()
                .map(comparison ->
                        text(language, "compared." + comparison.word() + (column.isOfThen() ? ".then" : ""), own))
                .orElse(own);
    }

    /** A heading that columns share; null for none. */
    public @Nullable String group(Heading heading, Locale language) {
        return heading.group() == null ? null : messages.text(language, heading.group());
    }

    /** What a column is called beneath its group. */
    public String title(Heading heading, Locale language) {
        return messages.text(language, heading.title());
    }

    /** What the rows are: units, days, or the values of a filter. */
    public String rows(ReportRequest request) {
        ReportDefinition report = request.report();
        if (report.grain() != Grain.VALUES) {
            return text(request.language(), "unit");
        }
        String values = report.values(request);
        return values.equals(ReportDefinition.DAY)
                ? text(request.language(), "day")
                : messages.text(request.language(), report.module() + ".filter." + values);
    }

    public String title(ReportDefinition report, Filter filter, Locale language) {
        return messages.text(language, report.module() + ".filter." + filter.key());
    }

    public String title(ReportDefinition report, Filter filter, Filter.Choice choice, Locale language) {
        return choice.label().isEmpty()
                ? messages.text(language, report.module() + ".filter." + filter.key() + '.' + choice.value())
                : choice.label();
    }

    /** With what a report is compared; empty: with nothing. */
    public String comparisons(List<Comparison> comparisons, Locale language) {
        return comparisons.stream()
                .map(comparison -> text(language, "compare." + comparison.word()))
                .collect(Collectors.joining(text(language, "compare.and")));
    }

    public String organisation(Organisation organisation, Locale language) {
        return text(language, "org." + organisation.word());
    }

    /** By which organisation, as a person would say it. */
    public String saidOrganisation(Organisation organisation, Locale language) {
        return text(language, "filter.set", text(language, "org"), organisation(organisation, language));
    }

    /** The filters that are set, each as a person would say it, with what is compared, and by which organisation if not that of then. */
    public List<String> filters(ReportRequest request) {
        Stream<String> compared = request.comparisons().isEmpty()
                ? Stream.empty()
                : Stream.of(text(
                        request.language(),
                        "filter.set",
                        text(request.language(), "compare"),
                        comparisons(request.comparisons(), request.language())));
        Stream<String> organisation = request.isOfNow()
                ? Stream.of(saidOrganisation(request.organisation(), request.language()))
                : Stream.empty();
        return Stream.of(filtersOnly(request), compared, organisation)
                .flatMap(said -> said)
                .toList();
    }

    private Stream<String> filtersOnly(ReportRequest request) {
        return request.report().filters().stream()
                .filter(filter -> request.filters().containsKey(filter.key()))
                .map(filter -> text(
                        request.language(),
                        "filter.set",
                        title(request.report(), filter, request.language()),
                        Objects.requireNonNull(request.filterLabels().get(filter.key()))));
    }

    /** A filter as a person would say it; empty where it is not set, or has no such value. */
    public Optional<String> said(ReportDefinition report, Filter filter, @Nullable String value, Locale language) {
        return value == null || value.isBlank()
                ? Optional.empty()
                : label(report, filter, value, language)
                        .map(label -> text(language, "filter.set", title(report, filter, language), label));
    }

    /** What a value of a filter is called; empty where the filter has no such value. */
    Optional<String> label(ReportDefinition report, Filter filter, String value, Locale language) {
        return switch (filter) {
            case ChoiceFilter choices ->
                choices.choices().apply(language).stream()
                        .filter(choice -> choice.value().equals(value))
                        .findFirst()
                        .map(choice -> title(report, filter, choice, language));
            case FlagFilter flag ->
                switch (value) {
                    case "true" -> Optional.of(text(language, "yes"));
                    case "false" -> Optional.of(text(language, "no"));
                    default -> Optional.empty();
                };
            case RecordFilter id ->
                Optional.of(value).filter(text -> text.matches("\\d{1,18}")).map(text -> text(language, "chosen"));
            case NumberFilter number ->
                Optional.of(value)
                        .filter(text -> text.matches("-?\\d{1,9}"))
                        .filter(text -> number.contains(Integer.parseInt(text)));
        };
    }

    public String level(Level level, Locale language) {
        return text(language, "level." + ReportRequests.nameOf(level));
    }

    /** What stands in the line's first column. */
    public String name(Line line, Locale language) {
        return switch (line.kind()) {
            case ROW -> line.name();
            case SUBTOTAL -> text(language, "subtotal", line.name());
            case TOTAL -> text(language, "total");
        };
    }

    public static String period(Period period) {
        return period.isDay() ? period.from().toString() : period.from() + " – " + period.to();
    }

    public static String time(Instant time) {
        return TIME.format(time.atZone(Clocks.BUSINESS_ZONE));
    }

    /** A value as people read it. */
    public static String value(Column column, @Nullable Object value) {
        return switch (value) {
            case null -> column.type().isNumber() ? NOTHING : "";
            case BigDecimal number -> number(column, number);
            case Instant time -> time(time);
            case LocalDate date -> date.toString();
            default -> value.toString();
        };
    }

    private static String number(Column column, BigDecimal number) {
        return switch (column.type()) {
            case COUNT -> format("#,##0", number);
            case RATIO -> format("#,##0.0", number.multiply(HUNDRED)) + " %";
            default -> format("#,##0.00", number);
        };
    }

    private static String format(String pattern, BigDecimal number) {
        DecimalFormat format = new DecimalFormat(pattern, SIGNS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}

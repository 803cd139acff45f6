package cn.qudao.reporting.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.reporting.Comparison;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.Organisation;
import cn.qudao.reporting.QuickPeriod;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.Sums;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes a checked request of what an address carries: the one parser for pages, links and other programs. */
@Service
@Requires
public class ReportRequests {

    /** What a report can be compared with, besides nothing. */
    public static final List<List<Comparison>> CHOICES = List.of(
            List.of(Comparison.PREVIOUS), List.of(Comparison.YEAR), List.of(Comparison.PREVIOUS, Comparison.YEAR));

    private static final String COMPARE = "compare";

    /** Where the unit lies outside the scope, the post's own takes its place: for what is kept, or comes from others. */
    public static final String OR_OWN = "or-own";

    private static final int LONGEST_YEARS = 10;
    private static final int MOST_DAYS_OF_RECORDS = 366;

    private final ReportCatalogue catalogue;
    private final Units units;
    private final CurrentUser user;
    private final ReportWords words;
    private final Clock clock;

    ReportRequests(ReportCatalogue catalogue, Units units, CurrentUser user, ReportWords words, Clock clock) {
        this.catalogue = catalogue;
        this.units = units;
        this.user = user;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What is missing takes its preset: the post's unit, the month so far, the level below the unit.
     *
     * @throws cn.qudao.kernel.NotFound for an unknown report or unit, or one outside the scope
     * @throws cn.qudao.kernel.Refused for a report that the post may not open
     * @throws RuleViolation naming the parameter that cannot be right
     */
    public ReportRequest parse(String id, Map<String, String> parameters, Locale language) {
        ReportDefinition report = catalogue.get(id);
        QuickPeriod quick = quick(parameters);
        Period period = quick == null ? period(report, parameters) : quick.on(LocalDate.now(clock));
        Map<String, String> labels = filterLabels(report, parameters, language);
        Level wanted = level(parameters.get("level"));
        UnitRow unit = unit(parameters);
        String code = parameters.get("unit");
        boolean replaced = code != null && !code.isBlank() && !code.equals(unit.code());
        Level rows = rows(report, unit, replaced ? null : wanted);
        Map<String, String> filters = new LinkedHashMap<>();
        labels.keySet().forEach(key -> filters.put(key, Objects.requireNonNull(parameters.get(key))));
        return new ReportRequest(
                report,
                unit,
                rows,
                cells(unit.place(), rows),
                period,
                quick,
                filters,
                labels,
                language,
                comparisons(report, parameters.get(COMPARE)),
                organisation(report, parameters.get(Organisation.PARAMETER)));
    }

    private Organisation organisation(ReportDefinition report, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Organisation.THEN;
        }
        Organisation wanted = Arrays.stream(Organisation.values())
                .filter(each -> each.word().equals(text))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at(Organisation.PARAMETER, "reporting.org.unknown", text));
        if (wanted == Organisation.NOW && !catalogue.followsMoves(report)) {
            throw RuleViolation.at(Organisation.PARAMETER, "reporting.org.never");
        }
        return wanted;
    }

    private static List<Comparison> comparisons(ReportDefinition report, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        if (report.compared().isEmpty()) {
            throw RuleViolation.at(COMPARE, "reporting.compare.never");
        }
        return CHOICES.stream()
                .filter(choice -> Comparison.nameOf(choice).equals(text))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at(COMPARE, "reporting.compare.unknown", text));
    }

    /** What the report is asked that has added the records up; empty where it cannot say, or not to this post. */
    Optional<ReportRequest> sameAs(ReportRequest request, Sums sums) {
        if (!catalogue.isOpen(sums.report())) {
            return Optional.empty();
        }
        ReportDefinition report = catalogue.get(sums.report());
        Map<String, String> filters = new LinkedHashMap<>(request.filters());
        filters.keySet().removeAll(sums.answered());
        boolean known = report.filters().stream().map(Filter::key).toList().containsAll(filters.keySet());
        if (!known || report.deepest().isAbove(request.unit().level())) {
            return Optional.empty();
        }
        Level rows = rows(report, request.unit(), null);
        return Optional.of(new ReportRequest(
                        report,
                        request.unit(),
                        rows,
                        cells(request.unit().place(), rows),
                        request.period(),
                        filters,
                        request.filterLabels(),
                        request.language())
                .by(request.organisation()));
    }

    private UnitRow unit(Map<String, String> parameters) {
        String code = parameters.get("unit");
        if (code == null || code.isBlank()) {
            return units.root();
        }
        return parameters.containsKey(OR_OWN)
                ? units.byCodes(List.of(code)).stream().findFirst().orElseGet(units::root)
                : units.byCode(code);
    }

    private static @Nullable QuickPeriod quick(Map<String, String> parameters) {
        String name = parameters.get("period");
        if (name == null || name.isBlank()) {
            return null;
        }
        if (parameters.containsKey("from") || parameters.containsKey("to")) {
            throw RuleViolation.at("period", "reporting.period.twice");
        }
        return QuickPeriod.of(name).orElseThrow(() -> RuleViolation.at("period", "reporting.period.unknown", name));
    }

    /** Up to yesterday, unless it is said otherwise: its days are complete. */
    private Period period(ReportDefinition report, Map<String, String> parameters) {
        LocalDate to =
                date("to", parameters).orElseGet(() -> LocalDate.now(clock).minusDays(1));
        LocalDate from = date("from", parameters).orElseGet(() -> report.begin(to));
        if (to.isAfter(LocalDate.now(clock))) {
            throw RuleViolation.at("to", "reporting.period.future", to.toString());
        }
        if (from.isAfter(to)) {
            throw RuleViolation.at("from", "reporting.period.backwards", from.toString(), to.toString());
        }
        if (from.isBefore(to.minusYears(LONGEST_YEARS))) {
            throw RuleViolation.at("from", "reporting.period.too-long", LONGEST_YEARS);
        }
        Period period = new Period(from, to);
        if (report.readsRecords() && period.days() > MOST_DAYS_OF_RECORDS) {
            throw RuleViolation.at("from", "reporting.period.of-records", MOST_DAYS_OF_RECORDS);
        }
        return period;
    }

    private static Optional<LocalDate> date(String name, Map<String, String> parameters) {
        String text = parameters.get(name);
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw RuleViolation.at(name, "reporting.date.bad", text);
        }
    }

    private static @Nullable Level level(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(Level.values())
                .filter(level -> nameOf(level).equals(text))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("level", "reporting.level.unknown", text));
    }

    /** The level that an address names, if it names one that there is. */
    public static Optional<Level> levelOf(Map<String, String> parameters) {
        return Arrays.stream(Level.values())
                .filter(level -> nameOf(level).equals(parameters.get("level")))
                .findFirst();
    }

    /** How an address names a level. */
    public static String nameOf(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static Level rows(ReportDefinition report, UnitRow unit, @Nullable Level wanted) {
        if (!report.grain().isUnit()) {
            return unit.level();
        }
        Level deepest = report.deepest();
        if (deepest.isAbove(unit.level())) {
            throw RuleViolation.at("unit", "reporting.unit.too-deep", unit.name());
        }
        Level highest = unit.level() == deepest ? deepest : unit.level().below().orElse(deepest);
        if (wanted == null) {
            return highest;
        }
        if (wanted.isAbove(highest) || deepest.isAbove(wanted)) {
            throw RuleViolation.at("level", "reporting.level.out-of-range", nameOf(highest), nameOf(deepest));
        }
        return wanted;
    }

    private Level cells(Place unit, Level rows) {
        return user.find().map(Actor::excluded).stream()
                .flatMap(excluded -> excluded.stream())
                .filter(unit::contains)
                .map(Place::level)
                .filter(rows::isAbove)
                .max(Level::compareTo)
                .orElse(rows);
    }

    private Map<String, String> filterLabels(ReportDefinition report, Map<String, String> parameters, Locale language) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Filter filter : report.filters()) {
            String value = parameters.get(filter.key());
            if (value != null && !value.isBlank()) {
                labels.put(
                        filter.key(),
                        words.label(report, filter, value, language)
                                .orElseThrow(() ->
                                        RuleViolation.at(filter.key(), "reporting.filter.bad", filter.key(), value)));
            }
        }
        return labels;
    }
}

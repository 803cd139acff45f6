package cn.qudao.statistics.report;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.recommendation.Result;
import cn.qudao.recommendation.Way;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.OutletFilters;
import cn.qudao.reporting.ReportRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How reports of recommendations are cut beside products: by what outlets are, by the way and by the result. Cells of months reach
 * down to outlets and so know what these are; ways and results are known by records alone, which no page reads for more than a month.
 */
@Component
class RecordCuts {

    static final String WAY = "way";
    static final String RESULT = "result";

    private static final String CITY_GROUP = "cityGroup";
    private static final Set<String> OF_OUTLETS = Set.of("channelType", "channelClass", "tier", "star");
    private static final Set<String> OF_RECORDS = Set.of(WAY, RESULT);
    private static final int MOST_DAYS = 31;

    private final OutletFilters outlets;

    RecordCuts(OutletFilters outlets) {
        this.outlets = outlets;
    }

    List<Filter> filters() {
        return Stream.concat(Stream.of(way(), Filter.choice(RESULT, names(Result.values()))), outlets.all().stream())
                .toList();
    }

    /** For a report that judges by results. */
    List<Filter> filtersButResult() {
        return Stream.concat(Stream.of(way()), outlets.all().stream()).toList();
    }

    private static Filter way() {
        return Filter.choice(WAY, names(Way.values()));
    }

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }

    private static boolean isSet(ReportRequest request, Set<String> some) {
        return request.filters().keySet().stream().anyMatch(some::contains);
    }

    static boolean isOfRecords(ReportRequest request) {
        return isSet(request, OF_RECORDS);
    }

    static boolean isOfOutlets(ReportRequest request) {
        return isSet(request, OF_OUTLETS);
    }

    /** Sums of units: what an outlet has in a month is known by cells. */
    static Slices ofUnits(ReportRequest request, Period period) {
        if (isOfRecords(request)) {
            return bounded(request, Slices.of(period, false, false));
        }
        return isOfOutlets(request)
                ? bounded(request, Slices.of(period, true, false))
                : Slices.ofUnits(period, request.cells());
    }

    static Slices ofProducts(ReportRequest request, Period period) {
        return isCut(request)
                ? bounded(request, Slices.of(period, false, false))
                : Slices.ofProducts(period, cells(request));
    }

    static Slices daysOfProducts(ReportRequest request, Period period) {
        return isCut(request)
                ? bounded(request, Slices.of(period, false, false))
                : Slices.daysOfProducts(period, cells(request));
    }

    static boolean isCut(ReportRequest request) {
        return isOfRecords(request) || isOfOutlets(request);
    }

    /** Below a grid there are so few records that any period may be asked for. */
    static Slices bounded(ReportRequest request, Slices slices) {
        if (request.unit().level().isAbove(Level.GRID) && slices.recordDays().size() > MOST_DAYS) {
            throw RuleViolation.at("from", "statistics.cuts.too-long", MOST_DAYS);
        }
        return slices;
    }

    /** A sum over regions cannot be told from those of one group. */
    private static Level cells(ReportRequest request) {
        Level cells = request.cells();
        return request.filters().containsKey(CITY_GROUP) && cells.isAbove(Level.REGION) ? Level.REGION : cells;
    }

    /** What the conditions of {@code _shared/cuts} ask for; also where a report has no such filters. */
    static void putInto(Map<String, Object> parameters, ReportRequest request) {
        boolean some = isOfOutlets(request);
        Level cells = cells(request);
        parameters.put("all_outlets", !some);
        parameters.put("cell_level", (some && cells.isAbove(Level.OUTLET) ? Level.OUTLET : cells).ordinal());
        Stream.of(OF_OUTLETS, OF_RECORDS, Set.of(CITY_GROUP))
                .flatMap(Set::stream)
                .forEach(filter -> parameters.put(filter, request.filters().get(filter)));
    }
}

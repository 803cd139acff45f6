package cn.qudao.suggestion.report;

import cn.qudao.reporting.Column;
import cn.qudao.reporting.Drill;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.suggestion.SuggestionPermissions;
import cn.qudao.suggestion.domain.Compared;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * R24 营销策略反馈 (row 96): the customer groups, and within one the products. Response rate = taken ÷ shown, beside that of the hold-out
 * group; usage is the mean of the month before and of the month after.
 */
@Component
class StrategyReport implements ReportDefinition {

    static final String ID = "R24";
    static final String HINTED = "hinted";
    static final String HELD_OUT = "heldOut";

    private static final String RECOMMENDED = "recommended";
    private static final String TAKEN = "taken";
    private static final String CUSTOMERS = "customers";

    /** Those of groups that are large enough for a mean. */
    private static final String TOLD = "customersTold";

    private static final String HELD_OUT_TAKEN = "heldOutTaken";

    private final Strategies strategies;

    StrategyReport(Strategies strategies) {
        this.strategies = strategies;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String folder() {
        return "suggestion/r24";
    }

    @Override
    public String permission() {
        return SuggestionPermissions.VIEW;
    }

    @Override
    public Grain grain() {
        return Grain.VALUES;
    }

    @Override
    public String values(ReportRequest request) {
        return isOfOneGroup(request) ? Strategies.PRODUCT : Strategies.GROUP;
    }

    @Override
    public boolean readsRecords() {
        return true;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                shown(Column.count(HINTED)),
                shown(Column.count("declines")).where(Strategies.DECLINED, "true"),
                shown(Column.count(RECOMMENDED)).where(Strategies.RECOMMENDED, "true"),
                shown(Column.count(TAKEN)).where(Strategies.TAKEN, "true"),
                shown(Column.ratio("responseRate", TAKEN, HINTED)).where(Strategies.TAKEN, "true"),
                heldOut(Column.count(HELD_OUT)),
                heldOut(Column.count(HELD_OUT_TAKEN)).where(Strategies.TAKEN, "true"),
                heldOut(Column.ratio("heldOutRate", HELD_OUT_TAKEN, HELD_OUT)).where(Strategies.TAKEN, "true"),
                Column.count(CUSTOMERS).where(Strategies.COMPARED, "true"),
                Column.count(TOLD).hidden(),
                Column.count("usageBeforeInAll").hidden(),
                Column.count("usageAfterInAll").hidden(),
                Column.average("usageBefore", "usageBeforeInAll", TOLD).where(Strategies.COMPARED, "true"),
                Column.average("usageAfter", "usageAfterInAll", TOLD).where(Strategies.COMPARED, "true"),
                Column.growth("usageGrowth", "usageAfterInAll", "usageBeforeInAll")
                        .where(Strategies.COMPARED, "true"));
    }

    private static Column shown(Column column) {
        return column.where(Strategies.HELD_OUT, "false");
    }

    private static Column heldOut(Column column) {
        return column.where(Strategies.HELD_OUT, "true");
    }

    @Override
    public List<Filter> filters() {
        return strategies.filters();
    }

    /** From a group to its products. */
    @Override
    public Optional<Drill> next(ReportRequest request) {
        return isOfOneGroup(request) ? Optional.empty() : Optional.of(Drill.to(ID));
    }

    @Override
    public Optional<Drill> records() {
        return Optional.of(Drill.to(StrategyHints.ID));
    }

    @Override
    public List<String> compared() {
        return List.of(HINTED, RECOMMENDED, TAKEN);
    }

    @Override
    public List<String> chart() {
        return List.of(HINTED, "responseRate");
    }

    @Override
    public List<Object> note(ReportRequest request) {
        return List.of(Compared.FEWEST);
    }

    @Override
    public String section(ReportRequest request) {
        return isOfOneGroup(request) ? "subjects" : "groups";
    }

    @Override
    public Map<String, Object> parameters(ReportRequest request) {
        return strategies.parameters(request);
    }

    private static boolean isOfOneGroup(ReportRequest request) {
        return request.filters().containsKey(Strategies.GROUP);
    }
}

package cn.qudao.reporting.domain;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.Requires;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.scope.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** All reports of all modules. Refuses to start with one that is not sound. */
@Service
@Requires
public class ReportCatalogue {

    private final Map<String, ReportDefinition> reports = new TreeMap<>(ReportCatalogue::byNumber);
    private final Map<String, QueryFile> queries = new HashMap<>();
    private final CurrentUser user;
    private final Scope scope;

    ReportCatalogue(ObjectProvider<ReportDefinition> definitions, CurrentUser user, Scope scope) {
        this.user = user;
        this.scope = scope;
        definitions.forEach(this::add);
    }

    /**
     * @throws NotFound where there is no such report
     * @throws Refused where the post may not open it
     */
    public ReportDefinition get(String id) {
        ReportDefinition report = reports.get(id);
        if (report == null) {
            throw new NotFound();
        }
        if (!isOpen(report)) {
            throw new Refused("report " + id);
        }
        return report;
    }

    /** Also where the post may not open it. */
    public Optional<ReportDefinition> find(String id) {
        return Optional.ofNullable(reports.get(id));
    }

    /** Whether a link to the report is worth showing. */
    public boolean isOpen(String id) {
        ReportDefinition report = reports.get(id);
        return report != null && isOpen(report);
    }

    /** What the post may open, by module. */
    public Map<String, List<ReportDefinition>> open() {
        return reports.values().stream()
                .filter(this::isOpen)
                .collect(Collectors.groupingBy(ReportDefinition::module, TreeMap::new, Collectors.toList()));
    }

    /** Whether it makes a difference to the report by which organisation it is read: its query says so. */
    public boolean followsMoves(ReportDefinition report) {
        return query(report).hasTwoViews();
    }

    private boolean isOpen(ReportDefinition report) {
        return scope.isSystem() || user.get().may(report.permission());
    }

    /** All of them, for checks. */
    Collection<ReportDefinition> all() {
        return reports.values();
    }

    QueryFile query(ReportDefinition report) {
        return Objects.requireNonNull(queries.get(report.id()));
    }

    private void add(ReportDefinition report) {
        if (reports.put(report.id(), report) != null) {
            throw new IllegalStateException("Two reports are called " + report.id());
        }
        queries.put(report.id(), QueryFile.of(report.folder()));
        Map<String, Column> columns = report.columns().stream().collect(Collectors.toMap(Column::key, c -> c));
        for (Column column : columns.values()) {
            Column.Formula formula = column.formula();
            if (formula != null
                    && !(columns.containsKey(formula.numerator()) && columns.containsKey(formula.denominator()))) {
                throw new IllegalStateException(report.id() + ": a part of " + column.key() + " is missing");
            }
        }
    }

    private static int byNumber(String one, String other) {
        int length = Integer.compare(one.length(), other.length());
        return length == 0 ? one.compareTo(other) : length;
    }
}

package cn.qudao.reporting.domain;

import cn.qudao.kernel.Messages;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.reporting.ArchivedRecords;
import cn.qudao.reporting.ReportRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a report does where records lie in an archive: sums say that they cannot be made, lists say where the records are. */
@Component
class Archives {

    private final ObjectProvider<ArchivedRecords> archived;
    private final Messages messages;

    Archives(ObjectProvider<ArchivedRecords> archived, Messages messages) {
        this.archived = archived;
        this.messages = messages;
    }

    /**
     * That a query finds the records of the days that it reads by itself, which it names in lists of {@code record_days} and
     * {@code less_days}; and that nothing of what it reads by the organisation of now lies in an archive, for what moves is followed
     * by its records.
     *
     * @throws RuleViolation naming the months whose records it would miss
     */
    void require(Map<String, @Nullable Object> parameters) {
        boolean ofNow = parameters.get("views") instanceof Collection<?> views && views.contains(1);
        List<LocalDate> days = parameters.entrySet().stream()
                .filter(each -> isOfRecords(each.getKey()) || ofNow && isOfTime(each.getKey()))
                .filter(each -> each.getValue() instanceof Collection<?>)
                .flatMap(each -> ((Collection<?>) each.getValue()).stream())
                .map(LocalDate.class::cast)
                .filter(day -> day.isAfter(LocalDate.EPOCH))
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return;
        }
        List<YearMonth> touched = days.stream().map(YearMonth::from).distinct().toList();
        List<YearMonth> missing = within(days.getFirst(), days.getLast()).stream()
                .filter(touched::contains)
                .toList();
        if (!missing.isEmpty()) {
            throw new RuleViolation(ofNow ? "reporting.archived.now" : "reporting.archived.days", names(missing));
        }
    }

    private static boolean isOfRecords(String list) {
        return list.endsWith("record_days") || list.endsWith("less_days");
    }

    private static boolean isOfTime(String list) {
        return list.endsWith("days") || list.endsWith("months");
    }

    /** For a list that reads records: where those are that it cannot show. */
    Optional<String> note(ReportRequest request) {
        if (!request.report().readsArchivable()) {
            return Optional.empty();
        }
        List<YearMonth> missing =
                within(request.period().from(), request.period().to());
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.text(
                        request.language(),
                        "reporting.archived.list",
                        names(missing),
                        missing.getFirst().toString()));
    }

    private List<YearMonth> within(LocalDate first, LocalDate last) {
        ArchivedRecords known = archived.getIfAvailable();
        return known == null ? List.of() : known.within(first, last);
    }

    private static String names(List<YearMonth> months) {
        return months.stream().map(YearMonth::toString).collect(Collectors.joining(", "));
    }
}

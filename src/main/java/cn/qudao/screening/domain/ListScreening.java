package cn.qudao.screening.domain;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Saying;
import cn.qudao.scope.NativeSql;
import cn.qudao.screening.ListColour;
import cn.qudao.screening.Screening;
import cn.qudao.screening.Subject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One query for all that are asked together: the few entries that concern them, by their keys. */
@NativeSql("By keys of what is asked for alone, at every activation; the lists hold whoever asks")
@Service
@Requires
class ListScreening implements Screening {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final JdbcClient jdbc;
    private final Keys keys;

    ListScreening(JdbcClient jdbc, Keys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** An entry that has not ended. */
    private record Entry(
            ListColour colour,
            Subject.Kind kind,
            String reason,
            Instant since,
            @Nullable Instant until) {

        boolean standsAt(Instant moment) {
            return !moment.isBefore(since) && (until == null || moment.isBefore(until));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Optional<Refusal>> refusals(List<Question> questions) {
        List<List<String>> wanted = questions.stream().map(this::keys).toList();
        Map<String, Entry> entries =
                entries(wanted.stream().flatMap(List::stream).collect(Collectors.toSet()));
        return IntStream.range(0, questions.size())
                .mapToObj(i -> refusal(
                        wanted.get(i).stream()
                                .flatMap(key -> Stream.ofNullable(entries.get(key)))
                                .toList(),
                        questions.get(i).at()))
                .toList();
    }

    private List<String> keys(Question question) {
        return Stream.<Subject>of(
                        new Subject.Number(question.number()),
                        new Subject.Outlet(question.outlet()),
                        new Subject.Product(question.product()))
                .flatMap(subject -> Stream.of(ListColour.values()).map(list -> keys.of(list, subject)))
                .toList();
    }

    private Map<String, Entry> entries(Set<String> wanted) {
        Map<String, Entry> entries = new HashMap<>();
        if (!wanted.isEmpty()) {
            jdbc.sql(
                            "select in_force, colour, kind, reason, since, until from screening_listing where in_force in (:keys)")
                    .param("keys", wanted)
                    .query(row -> {
                        LocalDateTime until = row.getObject(6, LocalDateTime.class);
                        entries.put(
                                row.getString(1),
                                new Entry(
                                        ListColour.valueOf(row.getString(2)),
                                        Subject.Kind.valueOf(row.getString(3)),
                                        row.getString(4),
                                        row.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                        until == null ? null : until.toInstant(ZoneOffset.UTC)));
                    });
        }
        return entries;
    }

    private static Optional<Refusal> refusal(List<Entry> found, Instant at) {
        List<Entry> standing =
                found.stream().filter(entry -> entry.standsAt(at)).toList();
        Set<Subject.Kind> white = standing.stream()
                .filter(entry -> entry.colour == ListColour.WHITE)
                .map(Entry::kind)
                .collect(Collectors.toSet());
        return standing.stream()
                .filter(entry -> entry.colour == ListColour.BLACK && !white.contains(entry.kind))
                .min(Comparator.comparing(Entry::kind))
                .map(ListScreening::refusal);
    }

    private static Refusal refusal(Entry entry) {
        String kind = entry.kind().name();
        Instant until = entry.until();
        return new Refusal(
                "screening." + kind.toLowerCase(Locale.ROOT),
                Saying.of("screening.refused." + kind, entry.reason()),
                until == null
                        ? Saying.of("screening.help." + kind)
                        : Saying.of("screening.help.wait", TIME.format(until.atZone(Clocks.BUSINESS_ZONE))));
    }
}

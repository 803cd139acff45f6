package cn.qudao.recommendation.storage;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.Requires;
import cn.qudao.recommendation.RecommendationBook;
import cn.qudao.recommendation.RecommendationId;
import cn.qudao.recommendation.RecommendationPermissions;
import cn.qudao.recommendation.RecommendationsChanged;
import cn.qudao.recommendation.RecommendationsChanged.Change;
import cn.qudao.recommendation.Result;
import cn.qudao.recommendation.storage.FactTable.Fact;
import cn.qudao.scope.NativeSql;
import cn.qudao.scope.Scope;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Not told in the audit trail row by row: the time line of the activation says more, and the trail's chain is one lock for all. */
@NativeSql("Hundreds a second; every place is checked against the scope")
@Service
@Requires(RecommendationPermissions.RECORD)
@Transactional
class Book implements RecommendationBook {

    private final JdbcClient jdbc;
    private final JdbcOperations rows;
    private final FactTable facts;
    private final Scope scope;
    private final ApplicationEventPublisher events;

    Book(JdbcClient jdbc, JdbcOperations rows, Scope scope, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.facts = new FactTable(rows);
        this.scope = scope;
        this.events = events;
    }

    @Override
    public void open(List<Opening> openings) {
        List<Fact> written = openings.stream().map(this::fact).toList();
        facts.takeIn(written.stream().map(Fact::inboxRow).toList());
        facts.write(written);
        tell(written.stream()
                .map(fact -> new Change(
                        new RecommendationId(fact.id()),
                        fact.day(),
                        false,
                        fact.entry().result()))
                .toList());
    }

    private void tell(List<Change> changes) {
        if (!changes.isEmpty()) {
            events.publishEvent(new RecommendationsChanged(changes));
        }
    }

    private Fact fact(Opening opening) {
        requireWithinScope(opening.entry().place().key());
        return new Fact(
                opening.id().value(),
                LocalDate.ofInstant(opening.entry().at(), Clocks.BUSINESS_ZONE),
                opening.entry(),
                opening.price().yuan(),
                opening.number());
    }

    @Override
    public void settle(List<Settling> settlings) {
        settlings.forEach(settling -> requireWithinScope(settling.place().key()));
        tell(settlings.stream()
                .collect(Collectors.groupingBy(Ending::of, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(alike -> settle(alike.getKey(), alike.getValue()).stream())
                .toList());
    }

    /** Most of those that are settled together end alike: one statement for them, after one that locks those that are pending. */
    private List<Change> settle(Ending ending, List<Settling> alike) {
        List<Long> pending = jdbc.sql("select id from recommendation force index (primary)"
                        + " where business_day = :day and result = 'PENDING' and id in (:ids) for update")
                .param("day", ending.day)
                .param(
                        "ids",
                        alike.stream().map(settling -> settling.id().value()).toList())
                .query((row, number) -> row.getLong(1))
                .list();
        if (!pending.isEmpty()) {
            rows.update(
                    "update recommendation force index (primary) set result = ?, fail_reason = ?, version = version + 1"
                            + " where business_day = ? and id in ("
                            + String.join(",", Collections.nCopies(pending.size(), "?")) + ")",
                    statement -> {
                        int position = 1;
                        statement.setString(position++, ending.result.name());
                        statement.setString(position++, ending.failReason);
                        statement.setObject(position++, ending.day);
                        for (long id : pending) {
                            statement.setLong(position++, id);
                        }
                    });
        }
        return pending.stream()
                .map(id -> new Change(new RecommendationId(id), ending.day, true, ending.result))
                .toList();
    }

    private record Ending(
            LocalDate day, Result result, @Nullable String failReason) {

        static Ending of(Settling settling) {
            return new Ending(settling.businessDay(), settling.result(), settling.failReason());
        }
    }

    @Override
    public List<Repeats> repeats(List<Repeatable> asked, LocalDate day) {
        Map<Bought, Repeats> repeats = new HashMap<>();
        if (!asked.isEmpty()) {
            jdbc.sql("select subscriber_hash, product_id, count(case when business_day = :day then 1 end), count(*)"
                            + " from recommendation where subscriber_hash in (:hashes)"
                            + " and business_day between :first and :day and result <> 'FAILED'"
                            + " group by subscriber_hash, product_id")
                    .param("day", day)
                    .param("first", day.withDayOfMonth(1))
                    .param(
                            "hashes",
                            asked.stream().map(Repeatable::subscriberHash).toList())
                    .query(row -> {
                        repeats.put(
                                new Bought(ByteBuffer.wrap(row.getBytes(1)), row.getLong(2)),
                                new Repeats(row.getInt(3), row.getInt(4)));
                    });
        }
        return asked.stream()
                .map(one -> new Bought(
                        ByteBuffer.wrap(one.subscriberHash()), one.product().value()))
                .map(bought -> repeats.getOrDefault(bought, new Repeats(0, 0)))
                .toList();
    }

    private record Bought(ByteBuffer subscriberHash, long product) {}

    private void requireWithinScope(long key) {
        if (!scope.sees(key)) {
            throw new Refused("recommendation outside the scope");
        }
    }
}

package cn.qudao.recommendation.storage;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.Requires;
import cn.qudao.recommendation.RecommendationBook;
import cn.qudao.recommendation.RecommendationId;
import cn.qudao.recommendation.RecommendationPermissions;
import cn.qudao.recommendation.RecommendationRecorded;
import cn.qudao.recommendation.RecommendationSettled;
import cn.qudao.recommendation.storage.FactTable.Fact;
import cn.qudao.scope.NativeSql;
import cn.qudao.scope.Scope;
import java.time.LocalDate;
import java.util.List;
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
        written.forEach(fact -> events.publishEvent(new RecommendationRecorded(
                new RecommendationId(fact.id()),
                fact.entry().place(),
                fact.day(),
                fact.entry().result())));
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
        rows.batchUpdate(
                "update recommendation set result = ?, fail_reason = ?, version = version + 1"
                        + " where id = ? and business_day = ? and result = 'PENDING'",
                settlings,
                Math.max(1, settlings.size()),
                (statement, settling) -> {
                    statement.setString(1, settling.result().name());
                    statement.setString(2, settling.failReason());
                    statement.setLong(3, settling.id().value());
                    statement.setObject(4, settling.businessDay());
                });
        settlings.forEach(settling -> events.publishEvent(
                new RecommendationSettled(settling.id(), settling.place(), settling.businessDay(), settling.result())));
    }

    @Override
    public Repeats repeats(byte[] subscriberHash, ProductId product, LocalDate day) {
        return jdbc.sql("select count(case when business_day = :day then 1 end) as that_day, count(*) as that_month"
                        + " from recommendation where subscriber_hash = :hash and product_id = :product"
                        + " and business_day between :first and :day and result <> 'FAILED'")
                .param("day", day)
                .param("first", day.withDayOfMonth(1))
                .param("hash", subscriberHash)
                .param("product", product.value())
                .query(Repeats.class)
                .single();
    }

    private void requireWithinScope(long key) {
        if (!scope.sees(key)) {
            throw new Refused("recommendation outside the scope");
        }
    }
}

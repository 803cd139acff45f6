package cn.qudao.recommendation.storage;

import cn.qudao.customer.ProtectedNumber;
import cn.qudao.database.MultiRowInsert;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.scope.NativeSql;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** The table of recommendations and its inbox, written by many rows at once. */
@NativeSql("Rows by the thousand in one statement; whoever calls has checked their places against the scope")
final class FactTable {

    private final MultiRowInsert inbox;
    private final MultiRowInsert facts;

    FactTable(JdbcOperations rows) {
        this.inbox = new MultiRowInsert(
                rows,
                "insert ignore into recommendation_source (source, source_id, recommendation_id, business_day)",
                4);
        this.facts = new MultiRowInsert(
                rows,
                "insert into recommendation (id, business_day, scope_key, outlet_id, clerk_id, product_id, monthly_price,"
                        + " recorded_at, way, cause, source, source_id, result, fail_reason, subscriber_sealed,"
                        + " subscriber_hash, version)",
                17);
    }

    /** How many of the rows the inbox did not hold. */
    int takeIn(List<@Nullable Object[]> rows) {
        return inbox.write(rows);
    }

    void write(List<Fact> rows) {
        facts.write(rows.stream().map(Fact::row).toList());
    }

    record Fact(long id, LocalDate day, RecommendationEntry entry, BigDecimal price, ProtectedNumber number) {

        @Nullable
        Object[] inboxRow() {
            return new @Nullable Object[] {entry.source(), entry.sourceId(), id, day};
        }

        @Nullable
        Object[] row() {
            return new @Nullable Object[] {
                id,
                day,
                entry.place().key(),
                entry.outlet().value(),
                entry.clerk() == null ? null : entry.clerk().value(),
                entry.product().value(),
                price,
                LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC),
                entry.way().name(),
                entry.cause().name(),
                entry.source(),
                entry.sourceId(),
                entry.result().name(),
                entry.failReason(),
                number.sealed(),
                number.hash(),
                0
            };
        }
    }
}

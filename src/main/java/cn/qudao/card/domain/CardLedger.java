package cn.qudao.card.domain;

import cn.qudao.card.CardMove;
import cn.qudao.card.CardState;
import cn.qudao.card.domain.HeldCard.Step;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.scope.NativeSql;
import cn.qudao.scope.Scope;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The only way in which a card changes: it is held, it takes a step, and the step is written down beside it. */
@NativeSql("Ten thousand cards at once; every card is found by a query that carries the scope")
@Component
class CardLedger {

    private static final int AT_ONCE = 1000;
    /** MariaDB on a row that somebody else changed while it was waited for. */
    private static final int CHANGED_MEANWHILE = 1020;

    private static final String HELD =
            "select c.id, c.serial, c.unit_id, c.state, c.holder_id, c.outlet_id, c.scope_key,"
                    + " c.issued_at, c.sold_at, c.tries from card c where {scope:c} and ";

    private final JdbcClient jdbc;
    private final JdbcOperations rows;
    private final Scope scope;

    CardLedger(JdbcClient jdbc, JdbcOperations rows, Scope scope) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.scope = scope;
    }

    /** A card that is new. */
    record NewCard(long id, long serial, String hash) {}

    void make(CardBatch batch, List<NewCard> cards, Entry entry) {
        rows.batchUpdate(
                "insert into card (id, scope_key, batch_id, unit_id, serial, kind, product_id, code_hash, state, holder_id,"
                        + " valid_until, tries, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)",
                cards,
                AT_ONCE,
                (statement, card) -> {
                    statement.setLong(1, card.id);
                    statement.setLong(2, batch.place().key());
                    statement.setLong(3, batch.id().value());
                    statement.setLong(4, batch.unit().value());
                    statement.setLong(5, card.serial);
                    statement.setString(6, batch.kind().name());
                    statement.setLong(7, batch.product().value());
                    statement.setString(8, card.hash);
                    statement.setString(9, CardState.IN_STORE.name());
                    statement.setLong(10, batch.unit().value());
                    statement.setObject(11, batch.validUntil());
                });
        tell(
                cards.stream()
                        .map(card -> new Told(
                                card.id,
                                batch.place(),
                                CardMove.MADE,
                                null,
                                batch.unit().value()))
                        .toList(),
                entry);
    }

    /** All of them, in their order, or a sentence about the first that is not there. */
    List<HeldCard> hold(SerialRange range) {
        // One range of a batch after the other: two that meet half way would end each other.
        jdbc.sql("select id from card_batch where number between ? and ? order by number for update")
                .params(Serial.batch(range.first()), Serial.batch(range.last()))
                .query(Long.class)
                .list();
        List<HeldCard> held = find(
                "c.serial between :first and :last order by c.serial for update",
                Map.of("first", range.first(), "last", range.last()));
        if (held.size() < range.size()) {
            long missing = range.first();
            for (HeldCard card : held) {
                if (card.serial() != missing) {
                    break;
                }
                missing++;
            }
            throw RuleViolation.at(
                    missing == range.first() ? "first" : "last", "card.range.unknown", Serial.text(missing));
        }
        return held;
    }

    Optional<HeldCard> hold(String hash) {
        return find("c.code_hash = :hash for update", Map.of("hash", hash)).stream()
                .findFirst();
    }

    Optional<HeldCard> holdSerial(long serial) {
        return find("c.serial = :serial for update", Map.of("serial", serial)).stream()
                .findFirst();
    }

    Optional<HeldCard> hold(long id) {
        return find("c.id = :id for update", Map.of("id", id)).stream().findFirst();
    }

    private List<HeldCard> find(String which, Map<String, ?> parameters) {
        try {
            return jdbc.sql(Scope.applyTo(HELD + which))
                    .params(scope.parameters())
                    .params(parameters)
                    .query((row, number) -> read(row))
                    .list();
        } catch (UncategorizedSQLException failed) {
            SQLException cause = failed.getSQLException();
            if (cause != null && cause.getErrorCode() == CHANGED_MEANWHILE) {
                throw new RuleViolation("card.busy");
            }
            throw failed;
        }
    }

    private static HeldCard read(ResultSet row) throws SQLException {
        return new HeldCard(
                row.getLong("id"),
                row.getLong("serial"),
                row.getLong("unit_id"),
                CardState.valueOf(row.getString("state")),
                row.getObject("holder_id", Long.class),
                row.getObject("outlet_id", Long.class),
                Place.of(row.getLong("scope_key")),
                instant(row, "issued_at"),
                instant(row, "sold_at"),
                row.getInt("tries"));
    }

    /** Who did it, when, and what is to be said of it. */
    record Entry(Instant at, @Nullable String by, String note) {}

    void write(List<Step> steps, Entry entry) {
        rows.batchUpdate(
                "update card set state = ?, holder_id = ?, outlet_id = ?, scope_key = ?, issued_at = ?, sold_at = ?,"
                        + " tries = ?, version = version + 1 where id = ?",
                steps,
                AT_ONCE,
                (statement, step) -> set(statement, step.after()));
        tell(
                steps.stream()
                        .map(step -> new Told(
                                step.after().id(),
                                place(step),
                                step.move(),
                                step.before().holder(),
                                step.after().holder()))
                        .toList(),
                entry);
    }

    /** At the outlet, also where the card has come from there: who lost it from sight reads why. */
    private static Place place(Step step) {
        return step.before().outlet() == null
                ? step.after().place()
                : step.before().place();
    }

    private static void set(PreparedStatement statement, HeldCard card) throws SQLException {
        statement.setString(1, card.state().name());
        statement.setObject(2, card.holder());
        statement.setObject(3, card.outlet());
        statement.setLong(4, card.place().key());
        statement.setObject(5, orNull(card.issuedAt()));
        statement.setObject(6, orNull(card.soldAt()));
        statement.setInt(7, card.tries());
        statement.setLong(8, card.id());
    }

    /** What happened to a card; where it stays with whom it is, the holders are the same. */
    record Told(
            long card,
            Place place,
            CardMove move,
            @Nullable Long from,
            @Nullable Long to) {}

    void tell(List<Told> all, Entry entry) {
        rows.batchUpdate(
                "insert into card_movement (id, scope_key, card_id, move, taken_from, given_to, moved_at, moved_by, note)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                all,
                AT_ONCE,
                (statement, told) -> {
                    statement.setLong(1, Ids.next());
                    statement.setLong(2, told.place.key());
                    statement.setLong(3, told.card);
                    statement.setString(4, told.move.name());
                    statement.setObject(5, told.from);
                    statement.setObject(6, told.to);
                    statement.setObject(7, utc(entry.at));
                    statement.setString(8, entry.by);
                    statement.setString(9, entry.note);
                });
    }

    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static @Nullable LocalDateTime orNull(@Nullable Instant at) {
        return at == null ? null : utc(at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}

package cn.qudao.activation.domain;

import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.BatchId;
import cn.qudao.activation.KeptSaying;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Saying;
import cn.qudao.kernel.Slice;
import cn.qudao.recommendation.RecommendationId;
import cn.qudao.scope.NativeSql;
import cn.qudao.sealing.MasterKey;
import cn.qudao.sealing.Seal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of batches, by the hundred thousand. */
@NativeSql("A hundred thousand rows at once; the batch that they belong to was found within the scope")
@Component
public class BatchLines {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final JdbcOperations rows;
    private final SubscriberNumbers numbers;
    private final Seal seal;

    BatchLines(JdbcClient jdbc, JdbcOperations rows, SubscriberNumbers numbers, MasterKey key) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.numbers = numbers;
        this.seal = key.seal("activation batch");
    }

    /** A line that waits, with its number in the open for who asks now. */
    public record Waiting(int line, SubscriberNumber number) {}

    void write(BatchId batch, Place place, List<NumberFile.Line> lines) {
        lines.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(some -> rows.batchUpdate(
                        "insert into activation_batch_line (batch_id, line_number, scope_key, payload, problem_key,"
                                + " problem_value) values (?, ?, ?, ?, ?, ?)",
                        some,
                        some.size(),
                        (statement, line) -> {
                            statement.setLong(1, batch.value());
                            statement.setInt(2, line.line());
                            statement.setLong(3, place.key());
                            statement.setBytes(
                                    4,
                                    line.number() == null
                                            ? null
                                            : seal.close(line.number().digits().getBytes(StandardCharsets.US_ASCII)));
                            statement.setString(5, line.problem());
                            statement.setString(
                                    6,
                                    line.earlier() == null
                                            ? null
                                            : line.earlier().toString());
                        }));
    }

    /** Locks the next lines that wait; those that another process has locked are left to it. */
    public List<Waiting> next(BatchId batch, int most) {
        return jdbc.sql(
                        "select line_number, payload from activation_batch_line"
                                + " where batch_id = ? and payload is not null order by line_number limit ? for update skip locked")
                .params(batch.value(), most)
                .query((row, number) -> new Waiting(
                        row.getInt(1),
                        new SubscriberNumber(new String(seal.open(row.getBytes(2)), StandardCharsets.US_ASCII))))
                .list();
    }

    /** From now on the line tells how the activation went; its own copy of the number goes. */
    public void asked(BatchId batch, List<Waiting> lines, List<ActivationId> activations) {
        List<Integer> indices = IntStream.range(0, lines.size()).boxed().toList();
        rows.batchUpdate(
                "update activation_batch_line set activation_id = ?, payload = null where batch_id = ? and line_number = ?",
                indices,
                Math.max(1, indices.size()),
                (statement, index) -> {
                    statement.setLong(1, activations.get(index).value());
                    statement.setLong(2, batch.value());
                    statement.setInt(3, lines.get(index).line());
                });
    }

    BatchProgress progress(BatchId batch) {
        return jdbc.sql("""
                        select count(*) as total,
                               count(l.problem_key) as bad,
                               count(l.payload) as waiting,
                               count(case when a.state = 'REFUSED' then 1 end) as refused,
                               count(case when a.id is not null and a.finished_at is null then 1 end) as open,
                               count(case when a.state = 'SUCCEEDED' then 1 end) as succeeded,
                               count(case when a.state = 'FAILED' then 1 end) as failed
                          from activation_batch_line l
                          left join activation_request a on a.id = l.activation_id
                         where l.batch_id = ?""").param(batch.value()).query(BatchProgress.class).single();
    }

    Slice<BatchLineRow> page(BatchId batch, Portion portion) {
        List<BatchLineRow> found = jdbc.sql("""
                        select l.line_number, l.problem_key, l.problem_value, a.id, a.recommendation_id, a.state,
                               a.reason_key, a.reason_arguments, a.subscriber_sealed, a.subscriber_hash
                          from activation_batch_line l
                          left join activation_request a on a.id = l.activation_id
                         where l.batch_id = ? and l.line_number > ?
                         order by l.line_number limit ?""")
                .params(batch.value(), portion.afterNumber().orElse(0L), portion.size() + 1)
                .query((row, number) -> row(row))
                .list();
        return Slice.of(found, portion.size(), BatchLineRow::number);
    }

    private BatchLineRow row(ResultSet row) throws SQLException {
        String problem = row.getString("problem_key");
        Long id = row.getObject("id", Long.class);
        return new BatchLineRow(
                row.getInt("line_number"),
                problem != null,
                id == null ? null : new ActivationId(id),
                id == null ? null : new RecommendationId(row.getLong("recommendation_id")),
                id == null
                        ? null
                        : numbers.masked(new ProtectedNumber(
                                row.getBytes("subscriber_sealed"), row.getBytes("subscriber_hash"))),
                id == null ? null : ActivationState.valueOf(row.getString("state")),
                problem == null
                        ? KeptSaying.read(row.getString("reason_key"), row.getString("reason_arguments"))
                        : problem(problem, row.getString("problem_value")));
    }

    private static Saying problem(String key, @Nullable String value) {
        return value == null ? Saying.of(key) : Saying.of(key, value);
    }
}

package cn.qudao.notice.domain;

import cn.qudao.kernel.Place;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.notice.NoticeChannel;
import cn.qudao.notice.NoticePace;
import cn.qudao.notice.NoticePermissions;
import cn.qudao.scope.NativeSql;
import cn.qudao.scope.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of notices outside the portal, of all people below the post, the newest first. */
@Service
@Requires(NoticePermissions.DELIVERIES)
@Transactional(readOnly = true)
@NativeSql("Joins the accounts of access, whose place the token keeps in the scope")
public class DeliveryLog {

    private static final int MOST_COUNTED = 10_000;

    private static final String WANTED = """
            from notice_delivery d join pub_account a on a.id = d.account_id
            where {scope:a} and a.scope_key between :lo and :hi
              and d.id >= :first and d.id < :before
              and (:channel is null or d.channel = :channel) and (:state is null or d.state = :state)
            """;

    private static final String PAGE = Scope.applyTo("""
            select d.id, d.created_at, a.display_name, a.sign_in_name, a.scope_key, d.kind, d.channel, d.pace, d.state,
              d.reason, d.attempts, d.due_at, d.ended_at
            """ + WANTED + "order by d.id desc limit :limit");

    private static final String COUNT =
            Scope.applyTo("select count(*) from (select d.id " + WANTED + " limit :limit) as counted");

    private final JdbcClient jdbc;
    private final Scope scope;

    DeliveryLog(JdbcClient jdbc, Scope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    public Slice<DeliveryLine> page(DeliveryFilter filter, Portion portion) {
        long before = portion.afterNumber()
                .map(after -> Math.min(after, filter.end()))
                .orElse(filter.end());
        return Slice.of(
                jdbc.sql(PAGE)
                        .params(parameters(filter, before, portion.size() + 1))
                        .query(DeliveryLog::line)
                        .list(),
                portion.size(),
                DeliveryLine::id);
    }

    /** One more than it counts to where there are more. */
    public long count(DeliveryFilter filter) {
        return jdbc.sql(COUNT)
                .params(parameters(filter, filter.end(), MOST_COUNTED + 1))
                .query(Long.class)
                .single();
    }

    private Map<String, @Nullable Object> parameters(DeliveryFilter filter, long before, int limit) {
        Map<String, @Nullable Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("lo", filter.place().lo());
        parameters.put("hi", filter.place().hi());
        parameters.put("first", filter.first());
        parameters.put("before", before);
        parameters.put(
                "channel", filter.channel() == null ? null : filter.channel().name());
        parameters.put("state", filter.state() == null ? null : filter.state().name());
        parameters.put("limit", limit);
        return parameters;
    }

    private static DeliveryLine line(ResultSet row, int number) throws SQLException {
        return new DeliveryLine(
                row.getLong("id"),
                Objects.requireNonNull(instant(row, "created_at")),
                row.getString("display_name"),
                row.getString("sign_in_name"),
                Place.of(row.getLong("scope_key")),
                row.getString("kind"),
                row.getInt("attempts"),
                new DeliveryRow(
                        NoticeChannel.valueOf(row.getString("channel")),
                        NoticePace.valueOf(row.getString("pace")),
                        DeliveryState.valueOf(row.getString("state")),
                        row.getString("reason"),
                        Objects.requireNonNull(instant(row, "due_at")),
                        instant(row, "ended_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}

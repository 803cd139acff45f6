package cn.qudao.sms.domain;

import cn.qudao.scope.NativeSql;
import cn.qudao.sms.MessageState;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much waits for the line, over the whole province. */
@NativeSql("A number and a moment; nothing of any message")
@Component
public class Queue {

    private final JdbcClient jdbc;

    Queue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param oldest since when the first of them has waited; null where none does */
    public record Waiting(long messages, @Nullable Instant oldest) {}

    public Waiting now() {
        return jdbc.sql("select count(*), min(created_at) from sms_out where due_at is not null and state = ?")
                .param(MessageState.QUEUED.name())
                .query((row, line) -> {
                    LocalDateTime oldest = row.getObject(2, LocalDateTime.class);
                    return new Waiting(row.getLong(1), oldest == null ? null : oldest.toInstant(ZoneOffset.UTC));
                })
                .single();
    }
}

package cn.qudao.forum.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.scope.NativeSql;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a reader leaves at a topic. */
@Component
@NativeSql("Several windows of one person write the same row at once; it belongs to the account and to no unit")
class ReaderMarks {

    private final JdbcClient jdbc;

    ReaderMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Never backwards. */
    void seen(long account, long topic, int number) {
        jdbc.sql("insert into forum_reader (id, account_id, topic_id, seen) values (?, ?, ?, ?)"
                        + " on duplicate key update seen = greatest(seen, values(seen))")
                .params(Ids.next(), account, topic, number)
                .update();
    }

    /** @param at null for no longer */
    void bookmark(long account, long topic, @Nullable Instant at) {
        jdbc.sql("insert into forum_reader (id, account_id, topic_id, seen, bookmarked_at) values (?, ?, ?, 0, ?)"
                        + " on duplicate key update bookmarked_at = values(bookmarked_at)")
                .param(Ids.next())
                .param(account)
                .param(topic)
                .param(at == null ? null : Timestamp.from(at))
                .update();
    }
}

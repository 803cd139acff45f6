package cn.qudao.forum.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.scope.NativeSql;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    void subscribe(long account, long topic, boolean wanted) {
        jdbc.sql("insert into forum_reader (id, account_id, topic_id, seen, subscribed) values (?, ?, ?, 0, ?)"
                        + " on duplicate key update subscribed = values(subscribed)")
                .params(Ids.next(), account, topic, wanted)
                .update();
    }

    /** Who writes in a topic wants to know what is answered, unless the person has said otherwise. */
    void subscribeByWriting(long account, long topic) {
        jdbc.sql("insert into forum_reader (id, account_id, topic_id, seen, subscribed) values (?, ?, ?, 0, true)"
                        + " on duplicate key update subscribed = coalesce(subscribed, values(subscribed))")
                .params(Ids.next(), account, topic)
                .update();
    }

    void subscribeBoard(long account, long board, boolean wanted) {
        jdbc.sql(
                        wanted
                                ? "insert ignore into forum_subscription (board_id, account_id) values (?, ?)"
                                : "delete from forum_subscription where board_id = ? and account_id = ?")
                .params(board, account)
                .update();
    }

    Set<Long> boardsOf(long account) {
        return new HashSet<>(jdbc.sql("select board_id from forum_subscription where account_id = ?")
                .param(account)
                .query((row, number) -> row.getLong(1))
                .list());
    }

    /** By their ids. */
    List<Long> subscribersOfBoard(long board, long after, int most) {
        return jdbc.sql("select account_id from forum_subscription where board_id = ? and account_id > ?"
                        + " order by account_id limit ?")
                .params(board, after, most)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** @return whether the person had not been told of the post before */
    boolean told(long post, long account) {
        return jdbc.sql("insert ignore into forum_told (forum_post_id, account_id) values (?, ?)")
                        .params(post, account)
                        .update()
                == 1;
    }

    /** At most once for each kind. */
    void react(long account, String name, long post, ReactionKind kind, Instant at) {
        jdbc.sql("insert into forum_reaction (id, forum_post_id, kind, account_id, name, reacted_at)"
                        + " values (?, ?, ?, ?, ?, ?) on duplicate key update name = values(name)")
                .params(Ids.next(), post, kind.name(), account, name, Timestamp.from(at))
                .update();
    }

    void unreact(long account, long post, ReactionKind kind) {
        jdbc.sql("delete from forum_reaction where forum_post_id = ? and kind = ? and account_id = ?")
                .params(post, kind.name(), account)
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

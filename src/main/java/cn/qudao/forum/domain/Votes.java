package cn.qudao.forum.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.scope.NativeSql;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has chosen what; the database keeps anybody from having more votes than the poll allows. */
@Component
@NativeSql("Rows of readers without an entity; whoever calls asks before whether the person reads the post")
class Votes {

    private final JdbcClient jdbc;

    Votes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Count(int choice, long votes, boolean own) {}

    /** In place of what the person had chosen; with the poll held. */
    void cast(Actor by, long post, Map<Integer, Integer> choicesBySlot, Instant at) {
        jdbc.sql("delete from forum_vote where forum_post_id = ? and account_id = ?")
                .params(post, by.accountId())
                .update();
        choicesBySlot.forEach((slot, choice) -> jdbc.sql(
                        "insert into forum_vote (forum_post_id, account_id, slot, choice, name, voted_at)"
                                + " values (?, ?, ?, ?, ?, ?)")
                .params(post, by.accountId(), slot, choice, by.displayName(), Timestamp.from(at))
                .update());
    }

    Map<Integer, Count> counts(long post, long account) {
        Collection<Count> counts = jdbc.sql(
                        "select choice, count(*), sum(case when account_id = ? then 1 else 0 end) from forum_vote"
                                + " where forum_post_id = ? group by choice")
                .params(account, post)
                .query((row, number) -> new Count(row.getInt(1), row.getLong(2), row.getLong(3) > 0))
                .list();
        return counts.stream().collect(Collectors.toMap(Count::choice, count -> count));
    }

    long people(long post) {
        return jdbc.sql("select count(distinct account_id) from forum_vote where forum_post_id = ?")
                .param(post)
                .query(Long.class)
                .single();
    }

    /** In the order of the choices, the first before the later. */
    List<VoterRow> voters(long post, int most) {
        return jdbc.sql("select choice, name from forum_vote where forum_post_id = ?"
                        + " order by choice, voted_at, account_id limit ?")
                .params(post, most)
                .query((row, number) -> new VoterRow(row.getInt(1), row.getString(2)))
                .list();
    }
}

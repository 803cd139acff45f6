package cn.qudao.forum.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.scope.NativeSql;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What readers have left at a topic follows its posts to another. */
@Component
@NativeSql("Rows of many readers, each written amid the reader's own windows")
class FollowingMarks {

    private static final String FOLLOW = "insert into forum_reader (id, account_id, topic_id, seen, bookmarked_at,"
            + " subscribed) values (?, ?, ?, ?, ?, ?) on duplicate key update seen = greatest(seen, values(seen)),"
            + " bookmarked_at = coalesce(bookmarked_at, values(bookmarked_at)),"
            + " subscribed = coalesce(subscribed, values(subscribed))";

    private final JdbcTemplate jdbc;

    FollowingMarks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param there how far somebody has read where the posts are now; 0 for not at all */
    private record Mark(
            long account,
            int seen,
            java.sql.@Nullable Timestamp bookmarked,
            @Nullable Boolean subscribed,
            int there) {}

    /** All posts of one stand behind those of the other: who had read all of that has read so many of these. */
    void merge(long from, long into, int last) {
        List<Mark> marks = marks(from, into);
        write(
                into,
                marks.stream()
                        .map(mark -> new Mark(
                                mark.account(),
                                mark.there() >= last ? last + mark.seen() : 0,
                                mark.bookmarked(),
                                mark.subscribed(),
                                0))
                        .toList());
        jdbc.update("delete from forum_reader where topic_id = ?", from);
    }

    /**
     * Some posts begin a topic of their own.
     *
     * @param numbers that they had, in their order
     * @param remaining the number of the last that stays
     * @param last the number that the topic had come to
     */
    void split(long from, long into, List<Integer> numbers, int remaining, int last) {
        write(
                into,
                marks(from, into).stream()
                        .map(mark -> new Mark(
                                mark.account(),
                                (int) numbers.stream()
                                        .takeWhile(number -> number <= mark.seen())
                                        .count(),
                                null,
                                mark.subscribed(),
                                0))
                        .toList());
        jdbc.update("update forum_reader set seen = ? where topic_id = ? and seen >= ?", last, from, remaining);
    }

    private List<Mark> marks(long from, long into) {
        return jdbc.query(
                "select a.account_id, a.seen, a.bookmarked_at, a.subscribed, coalesce(b.seen, 0) from forum_reader a"
                        + " left join forum_reader b on b.account_id = a.account_id and b.topic_id = ?"
                        + " where a.topic_id = ?",
                (row, number) -> new Mark(
                        row.getLong(1),
                        row.getInt(2),
                        row.getTimestamp(3),
                        row.getObject(4, Boolean.class),
                        row.getInt(5)),
                into,
                from);
    }

    private void write(long into, List<Mark> marks) {
        jdbc.batchUpdate(
                FOLLOW,
                marks.stream()
                        .map(mark -> new @Nullable Object[] {
                            Ids.next(), mark.account(), into, mark.seen(), mark.bookmarked(), mark.subscribed()
                        })
                        .toList());
    }
}

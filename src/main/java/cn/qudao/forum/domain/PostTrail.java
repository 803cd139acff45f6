package cn.qudao.forum.domain;

import cn.qudao.scope.NativeSql;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where posts stood before they went to another topic, so that old addresses lead on. */
@Component
@NativeSql("Kept for many posts at once; who asks may see the post, or nothing is said")
class PostTrail {

    private final JdbcClient jdbc;

    PostTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before they go. */
    void keep(Collection<Long> posts) {
        jdbc.sql("insert into forum_trail (topic_id, number, forum_post_id)"
                        + " select topic_id, number, id from forum_post where id in (:posts) and number > 0")
                .param("posts", posts)
                .update();
    }

    Optional<Long> post(long topic, int number) {
        return jdbc.sql("select forum_post_id from forum_trail where topic_id = ? and number = ?")
                .params(topic, number)
                .query((row, line) -> row.getLong(1))
                .optional();
    }
}

package cn.qudao.forum.domain;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface TopicRepository extends JpaRepository<Topic, Long> {

    String READ = " from Topic t left join TopicReader r on r.topicId = t.id and r.accountId = :account"
            + " where t.boardId in :boards and t.state in :states and t.mergedInto is null and (:words = '' or locate(:words, t.title) > 0)"
            + " and (:own = false or t.authorId = :account) and (:bookmarked = false or r.bookmarkedAt is not null)";

    boolean existsByBoardId(long board);

    List<Topic> findByMergedInto(long topic);

    @Query("select new cn.qudao.forum.domain.OpenedTopic(t, b, r) from Topic t join Board b on b.id = t.boardId"
            + " left join TopicReader r on r.topicId = t.id and r.accountId = :account where t.id = :id")
    Optional<OpenedTopic> opened(long id, long account);

    /**
     * By the last post, the newest first.
     *
     * @param pinned null for either
     */
    @Query("select new cn.qudao.forum.domain.TopicLine(t, r)" + READ + " and (:pinned is null or t.pinned = :pinned)"
            + " and (t.activeAt < :at or t.activeAt = :at and t.id < :id) order by t.activeAt desc, t.id desc")
    List<TopicLine> lines(
            long account,
            Collection<Long> boards,
            Collection<PostState> states,
            String words,
            boolean own,
            boolean bookmarked,
            @Nullable Boolean pinned,
            Instant at,
            long id,
            Limit limit);

    @Query("select count(*) from (select t.id as id" + READ + " order by t.id limit :most) as counted")
    long count(
            long account,
            Collection<Long> boards,
            Collection<PostState> states,
            String words,
            boolean own,
            boolean bookmarked,
            int most);

    /** Held: posts get their numbers one after the other, and of two who decide the second finds it decided. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Topic t where t.id = :id")
    Optional<Topic> hold(long id);
}

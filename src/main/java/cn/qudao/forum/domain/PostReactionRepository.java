package cn.qudao.forum.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PostReactionRepository extends JpaRepository<PostReaction, Long> {

    @Query("select new cn.qudao.forum.domain.ReactionCount(r.forumPostId, r.kind, count(*),"
            + " sum(case when r.accountId = :account then 1L else 0L end))"
            + " from PostReaction r where r.forumPostId in :posts group by r.forumPostId, r.kind")
    List<ReactionCount> counts(Collection<Long> posts, long account);

    /** Those of each kind together, the first before the later. */
    @Query("select new cn.qudao.forum.domain.ReactorRow(r.kind, r.name) from PostReaction r"
            + " where r.forumPostId = :post order by r.kind, r.id")
    List<ReactorRow> reactors(long post, Limit limit);
}

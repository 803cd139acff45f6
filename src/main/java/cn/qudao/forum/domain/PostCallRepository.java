package cn.qudao.forum.domain;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PostCallRepository extends JpaRepository<PostCall, Long> {

    /** Held: of several portals one tells. What readers would see but for its topic waits for that. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from PostCall c where not exists (select 1 from ForumPost p join Topic t on t.id = p.topicId"
            + " where p.id = c.forumPostId and p.state = PUBLISHED and t.state <> PUBLISHED) order by c.forumPostId")
    Optional<PostCall> next(Limit limit);

    /** By their ids. */
    @Query("select r.accountId from TopicReader r where r.topicId = :topic and r.subscribed = true"
            + " and r.accountId > :after order by r.accountId")
    List<Long> subscribersOfTopic(long topic, long after, Limit limit);
}

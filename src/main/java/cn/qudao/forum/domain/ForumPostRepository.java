package cn.qudao.forum.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ForumPostRepository extends JpaRepository<ForumPost, Long> {

    String SHOWN = " and (p.state = PUBLISHED or :moderates = true or p.authorId = :account and p.state <> DELETED)";

    /** Who decides holds the topic before the post is read. */
    @Query("select p.topicId from ForumPost p where p.id = :id")
    Optional<Long> topicOf(long id);

    /** In their order, from a number on. */
    @Query("select p from ForumPost p where p.topicId = :topic and p.number >= :from and p.number > 0" + SHOWN
            + " order by p.number")
    List<ForumPost> numbered(long topic, int from, long account, boolean moderates, Limit limit);

    /** What readers have not seen yet, the newest first. */
    @Query("select p from ForumPost p where p.topicId = :topic and p.number = 0" + SHOWN + " order by p.id desc")
    List<ForumPost> unnumbered(long topic, long account, boolean moderates, Limit limit);

    /** Replies that readers see, in their order: by number, or by words of the writer's name or the text; all where no words are given. */
    @Query("select p from ForumPost p where p.topicId = :topic and p.number > 0 and p.opening = false"
            + " and p.state = PUBLISHED and (:words = '' or cast(p.number as string) = :words"
            + " or locate(:words, p.author) > 0 or locate(:words, cast(p.text as string)) > 0)"
            + " order by p.number limit :limit offset :offset")
    List<ForumPost> replies(long topic, String words, int limit, int offset);

    /** Those of the replies that readers see, in their order. */
    @Query("select p from ForumPost p where p.topicId = :topic and p.number > 0 and p.opening = false"
            + " and p.state = PUBLISHED and p.id in :ids order by p.number")
    List<ForumPost> chosen(long topic, Collection<Long> ids);

    /** The last that readers see, but for these. */
    @Query("select coalesce(max(p.number), 0) from ForumPost p where p.topicId = :topic and p.state = PUBLISHED"
            + " and p.id not in :ids")
    int lastWithout(long topic, Collection<Long> ids);

    List<ForumPost> findByTopicIdOrderByNumberAscIdAsc(long topic, Limit limit);

    @Query("select p from ForumPost p where p.topicId = :topic and p.opening = true")
    Optional<ForumPost> opening(long topic);

    /** The oldest first. */
    @Query("select new cn.qudao.forum.domain.QueuedPost(p, t, v) from ForumPost p join Topic t on t.id = p.topicId"
            + " left join PostVersion v on v.forumPostId = p.id and v.state = WAITING and p.pending = true"
            + " where p.queued = true and t.boardId in :boards order by p.id")
    List<QueuedPost> queued(Collection<Long> boards, Limit limit);

    /** Those that readers see. */
    @Query("select new cn.qudao.forum.domain.PublishedPost(p, t, o) from ForumPost p join Topic t on t.id = p.topicId"
            + " left join Poll o on o.forumPostId = p.id"
            + " where p.id in :ids and p.state = PUBLISHED and t.state = PUBLISHED")
    List<PublishedPost> published(Collection<Long> ids);

    @Query("select p.id from ForumPost p where p.id > :after order by p.id limit :limit")
    List<Long> idsAfter(long after, int limit);

    @Query("select p.id from ForumPost p where p.topicId in :topics")
    List<Long> idsOf(Collection<Long> topics);

    /** The newest first. */
    @Query("select new cn.qudao.forum.domain.Written(p.writtenAt, p.opening) from ForumPost p"
            + " where p.authorId = :account and p.writtenAt > :since order by p.writtenAt desc")
    List<Written> written(long account, Instant since, Limit limit);

    /** One for each person but the author; those who wrote last. */
    @Query("select new cn.qudao.forum.domain.Interest(p.authorId, max(p.writtenAt)) from ForumPost p"
            + " where p.topicId = :topic and p.state = PUBLISHED and p.authorId is not null"
            + " and (:author is null or p.authorId <> :author) group by p.authorId order by max(p.writtenAt) desc")
    List<Interest> interest(long topic, @Nullable Long author, Limit limit);
}

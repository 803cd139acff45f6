package cn.qudao.knowledge.domain;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ArticleRepository extends JpaRepository<Article, Long> {

    String READ = " where a.spaceId in :spaces and a.live is not null and a.archivedAt is null"
            + " and (:words = '' or locate(:words, a.title) > 0) and (:folder is null or a.folder = :folder)"
            + " and (:tag is null or exists (select 1 from ArticleTag t where t.key.articleId = a.id and t.key.word = :tag))";

    String KEPT = " where a.spaceId in :spaces and (:words = '' or locate(:words, a.title) > 0)"
            + " and (:stage is null or a.stage = :stage) and (:archived = (case when a.archivedAt is null then false else true end))"
            + " and (:due is null or a.reviewOn <= :due)";

    @Query("select new cn.qudao.knowledge.domain.DraftedArticle(a, d) from Article a join Draft d on d.articleId = a.id"
            + " where a.id = :id")
    Optional<DraftedArticle> drafted(long id);

    @Query("select new cn.qudao.knowledge.domain.PlacedArticle(s, a) from Article a join Space s on s.id = a.spaceId"
            + " where a.id = :id and a.live is not null and a.archivedAt is null")
    Optional<PlacedArticle> placed(long id);

    /** As readers see it, and what an account has said of it. */
    @Query(
            "select new cn.qudao.knowledge.domain.OpenedArticle(a, v, (select max(c.confirmedAt) from ArticleConfirmation c"
                    + " where c.articleId = a.id and c.accountId = :account and c.number >= a.mustFrom), r,"
                    + " (select count(*) from ArticleRating u where u.articleId = a.id and u.useful = true),"
                    + " (select count(*) from ArticleRating u where u.articleId = a.id and u.useful = false))"
                    + " from Article a join ArticleVersion v on v.articleId = a.id and v.number = a.live"
                    + " left join ArticleRating r on r.articleId = a.id and r.accountId = :account"
                    + " where a.id = :id and a.archivedAt is null")
    Optional<OpenedArticle> opened(long id, long account);

    /** Those that have some of the tags: of the same space first, then with the most of them. */
    @Query(
            "select a from Article a where a.spaceId in :spaces and a.id <> :id and a.live is not null and a.archivedAt is null"
                    + " and exists (select 1 from ArticleTag t where t.key.articleId = a.id and t.key.word in :tags)"
                    + " order by case when a.spaceId = :space then 0 else 1 end,"
                    + " (select count(*) from ArticleTag t where t.key.articleId = a.id and t.key.word in :tags) desc,"
                    + " a.publishedAt desc, a.id desc")
    List<Article> related(long id, long space, Collection<String> tags, Collection<Long> spaces, Limit limit);

    Optional<Article> findFirstByTitle(String title);

    /** Every space, and with it what an account still has to confirm there. */
    @Query(
            "select new cn.qudao.knowledge.domain.PlacedArticle(s, a) from Space s left join Article a on a.spaceId = s.id"
                    + " and a.mustBy is not null and a.live is not null and a.archivedAt is null and not exists (select 1 from"
                    + " ArticleConfirmation c where c.articleId = a.id and c.accountId = :account and c.number >= a.mustFrom)"
                    + " order by s.name, a.mustBy, a.id")
    List<PlacedArticle> owed(long account);

    boolean existsBySpaceId(long space);

    /** All that {@link #taken} brings, by age. */
    @Query("select new cn.qudao.knowledge.domain.ArticlePlace(a.id, a.folder, v.title) from Article a"
            + " join ArticleVersion v on v.articleId = a.id and v.number = a.live"
            + " where a.spaceId = :space and a.archivedAt is null order by a.id")
    List<ArticlePlace> toTake(long space);

    /** All that {@link #takenDrafts} brings, by age. */
    @Query("select new cn.qudao.knowledge.domain.ArticlePlace(a.id, a.folder, d.title) from Article a"
            + " join Draft d on d.articleId = a.id where a.spaceId = :space and a.archivedAt is null order by a.id")
    List<ArticlePlace> draftsToTake(long space);

    /** As it is read, one after the other. */
    @Query("select new cn.qudao.knowledge.domain.TakenArticle(a, v.title, v.text) from Article a"
            + " join ArticleVersion v on v.articleId = a.id and v.number = a.live"
            + " where a.spaceId = :space and a.archivedAt is null and a.id > :after order by a.id")
    List<TakenArticle> taken(long space, long after, Limit limit);

    /** Those that readers see, as they see them. */
    @Query("select new cn.qudao.knowledge.domain.TakenArticle(a, v.title, v.text) from Article a"
            + " join ArticleVersion v on v.articleId = a.id and v.number = a.live"
            + " where a.id in :ids and a.archivedAt is null")
    List<TakenArticle> live(Collection<Long> ids);

    @Query("select a.id from Article a where a.id > :after order by a.id limit :limit")
    List<Long> idsAfter(long after, int limit);

    /** As it is written, one after the other. */
    @Query("select new cn.qudao.knowledge.domain.TakenArticle(a, d.title, d.text) from Article a"
            + " join Draft d on d.articleId = a.id"
            + " where a.spaceId = :space and a.archivedAt is null and a.id > :after order by a.id")
    List<TakenArticle> takenDrafts(long space, long after, Limit limit);

    @Query("select distinct a.title from Article a where a.spaceId = :space and a.archivedAt is null")
    Set<String> titles(long space);

    /** The newest first. */
    @Query("select a from Article a" + READ
            + " and (a.publishedAt < :at or a.publishedAt = :at and a.id < :id) order by a.publishedAt desc, a.id desc")
    List<Article> published(
            Collection<Long> spaces,
            String words,
            @Nullable String folder,
            @Nullable String tag,
            Instant at,
            long id,
            Limit limit);

    @Query("select count(*) from (select a.id as id from Article a" + READ + " order by a.id limit :most) as counted")
    long countPublished(Collection<Long> spaces, String words, @Nullable String folder, @Nullable String tag, int most);

    /** The newest first. */
    @Query("select a from Article a" + KEPT + " and a.id < :before order by a.id desc")
    List<Article> kept(
            Collection<Long> spaces,
            String words,
            @Nullable Stage stage,
            boolean archived,
            @Nullable LocalDate due,
            long before,
            Limit limit);

    @Query("select count(*) from (select a.id as id from Article a" + KEPT + " order by a.id limit :most) as counted")
    long countKept(
            Collection<Long> spaces,
            String words,
            @Nullable Stage stage,
            boolean archived,
            @Nullable LocalDate due,
            int most);

    @Query("select distinct a.folder from Article a where a.spaceId in :spaces and a.folder <> '' order by a.folder")
    List<String> folders(Collection<Long> spaces);

    /** Held: of two who decide, the second finds it decided. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Article a where a.id = :id")
    Optional<Article> hold(long id);

    @Query("select a from Article a where a.reviewOn <= :today and a.live is not null and a.archivedAt is null"
            + " and (a.remindedFor is null or a.remindedFor <> a.reviewOn) order by a.id")
    List<Article> toBeReminded(LocalDate today, Limit limit);
}

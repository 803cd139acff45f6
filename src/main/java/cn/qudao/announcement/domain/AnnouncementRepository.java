package cn.qudao.announcement.domain;

import cn.qudao.scope.AudienceRule.Reader;
import cn.qudao.scope.AudiencedRow;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AnnouncementRepository extends JpaRepository<Announcement, Long> {

    String LEFT = " left join Reading r on r.key.announcementId = a.id and r.key.accountId = :account";

    String CONFIRMED = "(select max(c.confirmedAt) from Confirmation c where c.key.announcementId = a.id"
            + " and c.key.accountId = :account and c.key.number >= a.confirmFrom)";

    String READ = " from Announcement a" + LEFT + " where " + AudiencedRow.IS_FOR
            + " and a.publishedAt is not null and a.withdrawnAt is null and a.beginsAt <= :now"
            + " and (:ended = true and a.endsAt <= :now or :ended = false and a.endsAt > :now)"
            + " and (:unread = false or r.number is null or r.number < a.number)"
            + " and (:words = '' or locate(:words, a.title) > 0 or exists (select 1 from Body b"
            + " where b.announcementId = a.id and locate(:words, cast(b.text as string)) > 0))";

    /**
     * The newest first.
     *
     * @param pinned null for either
     */
    @Query("select new cn.qudao.announcement.domain.AnnouncementLine(a, r, " + CONFIRMED + ")" + READ
            + " and (:pinned is null or a.pinned = :pinned)"
            + " and (a.beginsAt < :at or a.beginsAt = :at and a.id < :id) order by a.beginsAt desc, a.id desc")
    List<AnnouncementLine> lines(
            long account,
            Reader reader,
            Instant now,
            boolean ended,
            boolean unread,
            String words,
            @Nullable Boolean pinned,
            Instant at,
            long id,
            Limit limit);

    @Query("select count(*) from (select a.id as id" + READ + " order by a.id limit :most) as counted")
    long count(long account, Reader reader, Instant now, boolean ended, boolean unread, String words, int most);

    /** What holds now: what is pinned first, then the newest. */
    @Query("select new cn.qudao.announcement.domain.AnnouncementLine(a, r, " + CONFIRMED + ") from Announcement a"
            + LEFT
            + " where " + AudiencedRow.IS_FOR
            + " and a.publishedAt is not null and a.withdrawnAt is null and a.beginsAt <= :now and a.endsAt > :now"
            + " order by a.pinned desc, a.beginsAt desc, a.id desc")
    List<AnnouncementLine> current(long account, Reader reader, Instant now, Limit limit);

    @Query("select new cn.qudao.announcement.domain.OpenedAnnouncement(a, b, r, " + CONFIRMED + ") from Announcement a"
            + " join Body b on b.announcementId = a.id" + LEFT + " where a.id = :id")
    Optional<OpenedAnnouncement> opened(long id, long account);

    /** Held: of two who decide, the second finds it decided. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Announcement a where a.id = :id")
    Optional<Announcement> hold(long id);

    /** Those that are out, or will be, with what they say. */
    @Query("select new cn.qudao.announcement.domain.PublishedAnnouncement(a, b) from Announcement a"
            + " join Body b on b.announcementId = a.id where a.id in :ids and a.publishedAt is not null"
            + " and a.withdrawnAt is null")
    List<PublishedAnnouncement> published(Collection<Long> ids);

    @Query("select a.id from Announcement a where a.id > :after order by a.id limit :limit")
    List<Long> idsAfter(long after, int limit);

    /** Those for, or from, what stands between the keys. */
    @Query("select a.id from Announcement a where a.scopeKey between :lo and :hi or a.issuerKey between :lo and :hi")
    List<Long> idsAt(long lo, long hi);

    boolean existsByUnitIdIn(Collection<Long> units);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Announcement a set a.scopeKey = a.scopeKey + :shift where a.scopeKey between :lo and :hi")
    void shift(long lo, long hi, long shift);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Announcement a set a.issuerKey = a.issuerKey + :shift"
            + " where a.issuerKey between :lo and :hi")
    void shiftIssuers(long lo, long hi, long shift);
}

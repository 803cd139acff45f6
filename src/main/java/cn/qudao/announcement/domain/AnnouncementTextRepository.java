package cn.qudao.announcement.domain;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AnnouncementTextRepository extends JpaRepository<AnnouncementText, Long> {

    /** Held: of several portals one sends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from AnnouncementText t where t.dueAt <= :now order by t.dueAt, t.announcementId")
    Optional<AnnouncementText> next(Instant now, Limit limit);

    @Query("select new cn.qudao.announcement.domain.TextOfAnnouncement(a, t) from Announcement a"
            + " left join AnnouncementText t on t.announcementId = a.id where a.id = :announcement")
    Optional<TextOfAnnouncement> of(long announcement);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from AnnouncementText t where t.announcementId = :announcement")
    Optional<AnnouncementText> hold(long announcement);
}

package cn.qudao.announcement.domain;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AnnouncementCallRepository extends JpaRepository<AnnouncementCall, Long> {

    /** Held: of several portals one tells. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from AnnouncementCall c where c.dueAt <= :now order by c.dueAt, c.announcementId")
    Optional<AnnouncementCall> next(Instant now, Limit limit);
}

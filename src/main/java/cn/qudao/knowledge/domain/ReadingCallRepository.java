package cn.qudao.knowledge.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ReadingCallRepository extends JpaRepository<ReadingCall, Long> {

    /** Held: of several portals one tells. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ReadingCall c order by c.articleId")
    Optional<ReadingCall> next(Limit limit);
}

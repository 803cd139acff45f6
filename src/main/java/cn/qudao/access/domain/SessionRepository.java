package cn.qudao.access.domain;

import java.time.Instant;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SessionRepository extends JpaRepository<PortalSession, Long> {

    @Modifying
    @Query("update PortalSession s set s.lastSeenAt = :now where s.id = :id and s.endedAt is null")
    void seen(long id, Instant now);

    @Modifying
    @Query("update PortalSession s set s.endedAt = :now where s.id = :id and s.endedAt is null")
    void end(long id, Instant now);

    @Modifying
    @Query("update PortalSession s set s.postId = :post where s.id = :id and s.endedAt is null")
    void actAs(long id, long post);
}

package cn.qudao.access.domain;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SessionRepository extends JpaRepository<PortalSession, Long> {

    @Query("""
            select s from PortalSession s
            where s.accountId = :account and s.endedAt is null and s.lastSeenAt > :idle and s.startedAt > :oldest
            order by s.lastSeenAt desc""")
    List<PortalSession> live(long account, Instant idle, Instant oldest);

    @Modifying
    @Query("update PortalSession s set s.lastSeenAt = :now where s.id = :id and s.endedAt is null")
    void seen(long id, Instant now);

    @Modifying
    @Query("update PortalSession s set s.endedAt = :now"
            + " where s.id = :id and s.accountId = :account and s.endedAt is null")
    int end(long id, long account, Instant now);

    /** @param but one that goes on; 0 for none */
    @Modifying
    @Query("update PortalSession s set s.endedAt = :now"
            + " where s.accountId = :account and s.id <> :but and s.endedAt is null")
    int endAll(long account, long but, Instant now);

    @Modifying
    @Query("update PortalSession s set s.postId = :post where s.id = :id and s.endedAt is null")
    void actAs(long id, long post);

    @Modifying
    @Query("delete from PortalSession s where s.startedAt < :before")
    int forget(Instant before);
}

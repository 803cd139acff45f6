package cn.qudao.attachment.domain;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface UnreadFileRepository extends JpaRepository<UnreadFile, Long> {

    /** Those that nobody reads now, the oldest first. */
    @Query("select u from UnreadFile u where u.waitsUntil <= :now order by u.attachmentId")
    List<UnreadFile> waiting(Instant now, Limit limit);
}

package cn.qudao.access.domain;

import cn.qudao.kernel.AuditAction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AuditRepository extends JpaRepository<AuditEntry, Long> {

    List<AuditEntry> findBySequenceGreaterThanOrderBySequence(long sequence, Limit limit);

    @Query("""
            select e from AuditEntry e
            where e.sequence < :before and e.time >= :from and e.time < :to
            and (:person is null or e.signInName = :person)
            and (:action is null or e.action = :action)
            and (:subject is null or e.subjectLabel like :subject escape '!' or e.subjectType like :subject escape '!')
            order by e.sequence desc""")
    List<AuditEntry> search(
            long before,
            Instant from,
            Instant to,
            @Nullable String person,
            @Nullable AuditAction action,
            @Nullable String subject,
            Limit limit);
}

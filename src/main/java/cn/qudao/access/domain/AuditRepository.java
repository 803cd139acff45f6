package cn.qudao.access.domain;

import cn.qudao.kernel.AuditAction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AuditRepository extends JpaRepository<AuditEntry, Long> {

    List<AuditEntry> findBySequenceGreaterThanOrderBySequence(long sequence, Limit limit);

    String WANTED = """
             where e.time >= :from and e.time < :to
            and (:person is null or e.signInName = :person)
            and (:action is null or e.action = :action)
            and (:subject is null or e.subjectLabel like :subject escape '!' or e.subjectType like :subject escape '!')""";

    /** From one entry to another, both without. */
    @Query("select e from AuditEntry e" + WANTED + " and e.sequence > :after and e.sequence < :before")
    List<AuditEntry> page(
            long after,
            long before,
            Instant from,
            Instant to,
            @Nullable String person,
            @Nullable AuditAction action,
            @Nullable String subject,
            Sort sort,
            Limit limit);

    /** Up to a limit, beyond which nobody needs to know. */
    @Query("select count(*) from (select e.sequence as id from AuditEntry e" + WANTED
            + " order by e.scopeKey limit :limit) as counted")
    long count(
            Instant from,
            Instant to,
            @Nullable String person,
            @Nullable AuditAction action,
            @Nullable String subject,
            int limit);
}

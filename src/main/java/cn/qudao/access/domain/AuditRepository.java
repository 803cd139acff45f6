package cn.qudao.access.domain;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface AuditRepository extends JpaRepository<AuditEntry, Long> {

    List<AuditEntry> findBySequenceGreaterThanOrderBySequence(long sequence, Limit limit);
}

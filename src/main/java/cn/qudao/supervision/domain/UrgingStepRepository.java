package cn.qudao.supervision.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface UrgingStepRepository extends JpaRepository<UrgingStep, Long> {

    List<UrgingStep> findByUrgingIdOrderById(long urging);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update UrgingStep s set s.scopeKey = s.scopeKey + :shift where s.scopeKey between :lo and :hi")
    void shift(long lo, long hi, long shift);
}

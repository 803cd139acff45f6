package cn.qudao.org.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface StopRepository extends JpaRepository<UnitStop, Long> {

    List<UnitStop> findByUnitIdOrderBySince(long unit);

    Optional<UnitStop> findByUnitIdAndUntilIsNull(long unit);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned UnitStop s set s.scopeKey = s.scopeKey + :shift where s.scopeKey between :lo and :hi")
    int shift(long lo, long hi, long shift);
}

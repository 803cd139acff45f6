package cn.qudao.org.domain;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ValidityRepository extends JpaRepository<OutletValidity, Long> {

    List<OutletValidity> findByOutletIdOrderBySince(long outlet);

    Optional<OutletValidity> findByOutletIdAndUntilIsNull(long outlet);

    /** What a move on the day has to cut or take along. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from OutletValidity v where v.scopeKey between :lo and :hi"
            + " and (v.until is null or v.until > :on)")
    List<OutletValidity> lastingBeyond(long lo, long hi, LocalDate on);
}

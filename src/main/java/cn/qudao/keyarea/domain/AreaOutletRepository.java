package cn.qudao.keyarea.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AreaOutletRepository extends JpaRepository<AreaOutlet, Long> {

    List<AreaOutlet> findByAreaId(long area);

    Optional<AreaOutlet> findByAreaIdAndOutletId(long area, long outlet);

    List<AreaOutlet> findByScopeKeyBetween(long lo, long hi);

    boolean existsByOutletIdIn(Collection<Long> outlets);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned AreaOutlet o set o.scopeKey = o.scopeKey + :shift where o.scopeKey between :lo and :hi")
    void shift(long lo, long hi, long shift);
}

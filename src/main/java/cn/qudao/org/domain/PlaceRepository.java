package cn.qudao.org.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PlaceRepository extends JpaRepository<UnitPlace, Long> {

    List<UnitPlace> findByUnitIdOrderBySince(long unit);

    Optional<UnitPlace> findByScopeKey(long key);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from UnitPlace p where p.scopeKey between :lo and :hi and p.until is null")
    List<UnitPlace> current(long lo, long hi);

    @Query("select new cn.qudao.org.domain.PlaceName(p.scopeKey, u.name) from UnitPlace p"
            + " join Unit u on u.id = p.unitId where p.scopeKey in :keys")
    List<PlaceName> namesAt(Collection<Long> keys);
}

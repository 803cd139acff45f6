package cn.qudao.resource.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PoolRepository extends JpaRepository<Pool, Long> {

    @Query("select p from Pool p order by p.scopeKey, p.name")
    List<Pool> inOrder();

    boolean existsByUnitIdAndName(long unit, String name);

    boolean existsByUnitIdIn(Collection<Long> units);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Pool p set p.scopeKey = p.scopeKey + :shift where p.scopeKey between :lo and :hi")
    void shift(long lo, long hi, long shift);
}

package cn.qudao.org.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface OutletRepository extends JpaRepository<Outlet, Long> {

    /** One at most: the outlet, the period in which it counts as valid, or null, and how many clerks it has. */
    @Query(
            "select o, v, (select count(c.id) from Unit c where c.parentId = o.unitId) from Outlet o left join OutletValidity v on v.outletId = o.unitId and v.until is null"
                    + " where o.unitId = :id")
    List<@Nullable Object[]> withValidityAndClerks(long id);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Outlet o set o.scopeKey = o.scopeKey + :shift where o.scopeKey between :lo and :hi")
    int shift(long lo, long hi, long shift);
}

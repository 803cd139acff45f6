package cn.qudao.org.domain;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface OutletRepository extends JpaRepository<Outlet, Long> {

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Outlet o set o.scopeKey = o.scopeKey + :shift where o.scopeKey between :lo and :hi")
    int shift(long lo, long hi, long shift);
}

package cn.qudao.org.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ClerkRepository extends JpaRepository<Clerk, Long> {

    List<Clerk> findByDialled(String digits);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Clerk c set c.scopeKey = c.scopeKey + :shift where c.scopeKey between :lo and :hi")
    int shift(long lo, long hi, long shift);
}

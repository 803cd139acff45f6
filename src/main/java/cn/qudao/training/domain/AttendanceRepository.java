package cn.qudao.training.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AttendanceRepository extends JpaRepository<Attendance, Long> {

    List<Attendance> findByTrainingId(long training);

    boolean existsByClerkIdInOrOutletIdIn(Collection<Long> clerks, Collection<Long> outlets);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Attendance a set a.scopeKey = a.scopeKey + :shift where a.scopeKey between :lo and :hi")
    void shift(long lo, long hi, long shift);
}

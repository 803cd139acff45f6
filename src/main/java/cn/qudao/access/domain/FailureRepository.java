package cn.qudao.access.domain;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface FailureRepository extends JpaRepository<FailureCount, String> {

    /** Always in the same order, so that two attempts cannot wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from FailureCount f where f.subject in :subjects order by f.subject")
    List<FailureCount> lock(List<String> subjects);

    @Modifying
    @Query("delete from FailureCount f where f.lastAt < :before")
    int forget(Instant before);
}

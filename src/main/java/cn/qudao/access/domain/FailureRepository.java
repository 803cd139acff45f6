package cn.qudao.access.domain;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface FailureRepository extends JpaRepository<FailureCount, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from FailureCount f where f.subject = :subject")
    Optional<FailureCount> lock(String subject);

    @Modifying
    @Query("delete from FailureCount f where f.lastAt < :before")
    int forget(Instant before);
}

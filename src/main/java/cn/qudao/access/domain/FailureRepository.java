package cn.qudao.access.domain;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface FailureRepository extends JpaRepository<FailureCount, String> {

    /**
     * Always in the same order, so that two attempts cannot wait for each other. The subjects are named one by one, as Hibernate
     * keeps no plan of a query with a list, and translating it took a third of what a sign-in does beside the hash.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from FailureCount f where f.subject in (:address, :name) order by f.subject")
    List<FailureCount> lock(String address, String name);

    @Modifying
    @Query("delete from FailureCount f where f.lastAt < :before")
    int forget(Instant before);
}

package cn.qudao.reportshelf.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SubscriptionRepository extends JpaRepository<Subscription, Long> {

    List<Subscription> findByAccountId(long account);

    Optional<Subscription> findByAccountIdAndSavedId(long account, long saved);

    List<Subscription> findBySavedId(long saved);

    @Query("select s from Subscription s where s.nextAt <= :now order by s.nextAt")
    List<Subscription> due(Instant now, Limit limit);

    /** Of several portals one comes first. */
    @Modifying
    @Query("update versioned Subscription s set s.nextAt = :following where s.id = :id and s.nextAt = :due")
    int claim(long id, Instant due, Instant following);

    @Modifying
    @Query(
            "update versioned Subscription s set s.lastAt = :at, s.outcome = :outcome, s.problem = :problem where s.id = :id")
    int over(long id, Instant at, Subscription.Outcome outcome, @Nullable String problem);
}

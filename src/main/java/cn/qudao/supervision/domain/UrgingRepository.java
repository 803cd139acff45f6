package cn.qudao.supervision.domain;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface UrgingRepository extends JpaRepository<Urging, Long> {

    String FILTERED = " from Urging u where u.scopeKey between :lo and :hi"
            + " and (:state is null or u.state = :state)"
            + " and (:overdueBy is null or u.state = cn.qudao.supervision.domain.UrgingState.OPEN and u.dueOn < :overdueBy)"
            + " and (:from is null or u.urgedOn >= :from)"
            + " and (:to is null or u.urgedOn <= :to)";

    boolean existsByUnitIdAndUrgedOn(long unit, LocalDate day);

    boolean existsByUnitIdIn(Collection<Long> units);

    /** For what depends on where it stands: of two at once the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Urging> findLockedById(long id);

    /** The latest first. */
    @Query("select u" + FILTERED + " and (:before is null or u.id < :before) order by u.id desc")
    List<Urging> page(
            long lo,
            long hi,
            @Nullable UrgingState state,
            @Nullable LocalDate overdueBy,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Long before,
            Limit limit);

    /** Up to a limit, beyond which nobody needs to know. */
    @Query("select count(*) from (select u.id as id" + FILTERED + " order by u.scopeKey limit :limit) as counted")
    long count(
            long lo,
            long hi,
            @Nullable UrgingState state,
            @Nullable LocalDate overdueBy,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int limit);

    @Query(
            "select u from Urging u where u.state = cn.qudao.supervision.domain.UrgingState.OPEN and u.reminded = false and u.dueOn < :today"
                    + " order by u.dueOn, u.id")
    List<Urging> toBeReminded(LocalDate today, Limit limit);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Urging u set u.scopeKey = u.scopeKey + :shift where u.scopeKey between :lo and :hi")
    void shift(long lo, long hi, long shift);
}

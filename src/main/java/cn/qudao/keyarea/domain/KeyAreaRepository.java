package cn.qudao.keyarea.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface KeyAreaRepository extends JpaRepository<KeyArea, Long> {

    /** For what depends on all that hangs on the area: two at once must not both pass. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<KeyArea> findLockedById(long id);

    Optional<KeyArea> findByUnitIdAndName(long unit, String name);

    /** The area beside each of its surveys, the latest first; once and alone where it has none. */
    @Query("select a, s from KeyArea a left join AreaSurvey s on s.areaId = a.id where a.id = :id"
            + " order by s.surveyedOn desc")
    List<@Nullable Object[]> withSurveys(long id);

    boolean existsByUnitIdIn(Collection<Long> units);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned KeyArea a set a.scopeKey = a.scopeKey + :shift where a.scopeKey between :lo and :hi")
    void shift(long lo, long hi, long shift);
}

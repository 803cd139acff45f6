package cn.qudao.org.domain;

import jakarta.persistence.LockModeType;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface UnitRepository extends JpaRepository<Unit, Long> {

    Optional<Unit> findByCode(String code);

    List<Unit> findByCodeIn(Collection<String> codes);

    Optional<Unit> findByScopeKey(long scopeKey);

    /** Theirs are the unit's own key, cut off at each level. */
    String ALL_ABOVE = " and p.scopeKey in (0L,"
            + " u.scopeKey - mod(u.scopeKey, 10000000000000000L), u.scopeKey - mod(u.scopeKey, 10000000000000L),"
            + " u.scopeKey - mod(u.scopeKey, 1000000000L), u.scopeKey - mod(u.scopeKey, 10000L), u.scopeKey)"
            + " order by p.level";

    /** The unit last, and before it all above. */
    @Query("select p from Unit p, Unit u where u.code = :code" + ALL_ABOVE)
    List<Unit> path(String code);

    @Query("select p from Unit p, Unit u where u.id = :id" + ALL_ABOVE)
    List<Unit> path(long id);

    boolean existsByCode(String code);

    /** For giving out the next place below a unit: two at once must not get the same. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Unit> findLockedById(long id);

    @Query("select u from Unit u where u.parentId = :parent order by u.scopeKey limit :limit offset :offset")
    List<Unit> children(long parent, int limit, int offset);

    @Query("select u from Unit u where u.parentId = :parent and u.scopeKey > :after order by u.scopeKey limit :limit")
    List<Unit> childrenAfter(long parent, long after, int limit);

    int countByParentId(long parent);

    long countByParentIdAndStoppedOnIsNull(long parent);

    @Query("select new cn.qudao.org.domain.LevelCount(u.level, count(u)) from Unit u"
            + " where u.scopeKey between :lo and :hi group by u.level order by u.level")
    List<LevelCount> countByLevel(long lo, long hi);

    @Query("select u from Unit u where u.scopeKey > :lo and u.scopeKey <= :hi order by u.level, u.scopeKey")
    List<Unit> below(long lo, long hi, Limit limit);

    List<Unit> findByScopeKeyIn(Collection<Long> keys);

    List<Unit> findByScopeKeyInOrderByLevel(Collection<Long> keys);

    /** By the index of it alone, whatever the number of units. */
    @Query("select u.touchedAt from Unit u order by u.touchedAt desc")
    List<LocalDateTime> lastTouched(Limit limit);

    @Query("select new cn.qudao.org.domain.UnitName(u.id, u.level, u.scopeKey, u.searchName, u.searchKeys) from Unit u"
            + " where u.touchedAt > :since")
    List<UnitName> namesSince(LocalDateTime since);

    @Query("select u from Unit u where u.id in :ids order by u.level, u.scopeKey")
    List<Unit> inOrder(Collection<Long> ids);

    @Query("select u.id from Unit u where u.id > :after order by u.id limit :limit")
    List<Long> idsAfter(long after, int limit);

    @Query("select u.id from Unit u where u.scopeKey between :lo and :hi")
    List<Long> idsAt(long lo, long hi);

    /** Gives all that lies in the interval its new places, after the unit above it moved. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Unit u set u.scopeKey = u.scopeKey + :shift, u.scopeEnd = u.scopeEnd + :shift"
            + " where u.scopeKey between :lo and :hi")
    int shift(long lo, long hi, long shift);
}

package cn.qudao.knowledge.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SpaceRepository extends JpaRepository<Space, Long> {

    List<Space> findAllByOrderByName();

    boolean existsByNameAndIdNot(String name, long id);

    boolean existsByUnitIdIn(Collection<Long> units);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Space s set s.scopeKey = s.scopeKey + :shift where s.scopeKey between :lo and :hi")
    void shift(long lo, long hi, long shift);
}

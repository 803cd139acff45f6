package cn.qudao.forum.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface BoardRepository extends JpaRepository<Board, Long> {

    List<Board> findAllByOrderByPositionAscNameAsc();

    boolean existsByNameAndIdNot(String name, long id);

    boolean existsByUnitIdIn(Collection<Long> units);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Board b set b.scopeKey = b.scopeKey + :shift where b.scopeKey between :lo and :hi")
    void shift(long lo, long hi, long shift);
}

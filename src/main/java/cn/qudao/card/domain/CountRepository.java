package cn.qudao.card.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CountRepository extends JpaRepository<CardCount, Long> {

    String WANTED = " from CardCount c where c.scopeKey between :lo and :hi"
            + " and (:differs = false or c.counted <> c.expected)";

    /** The latest first. */
    @Query("select c" + WANTED + " and (:before is null or c.id < :before) order by c.id desc")
    List<CardCount> page(long lo, long hi, boolean differs, @Nullable Long before, Limit limit);

    @Query("select count(*) from (select c.id as id" + WANTED + " order by c.scopeKey limit :most) as counted")
    long count(long lo, long hi, boolean differs, int most);
}

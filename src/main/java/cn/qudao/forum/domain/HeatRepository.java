package cn.qudao.forum.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Each span has an index of its own, so that the first of them cost the same whatever there is. */
interface HeatRepository extends JpaRepository<Heat, Long> {

    String HOT = "select new cn.qudao.forum.domain.HotLine(h, t) from Heat h join Topic t on t.id = h.topicId"
            + " where h.boardId in :boards and ";

    @Query(HOT + "h.byDay >= :least order by h.byDay desc, h.topicId desc")
    List<HotLine> ofDay(Collection<Long> boards, double least, Limit limit);

    @Query(HOT + "h.byWeek >= :least order by h.byWeek desc, h.topicId desc")
    List<HotLine> ofWeek(Collection<Long> boards, double least, Limit limit);

    @Query(HOT + "h.byMonth >= :least order by h.byMonth desc, h.topicId desc")
    List<HotLine> ofMonth(Collection<Long> boards, double least, Limit limit);
}

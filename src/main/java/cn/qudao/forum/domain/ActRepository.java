package cn.qudao.forum.domain;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ActRepository extends JpaRepository<Act, Long> {

    /** Also of topics that went into it. */
    @Query("select a from Act a where a.topicId = :topic"
            + " or a.topicId in (select t.id from Topic t where t.mergedInto = :topic) order by a.id desc")
    List<Act> of(long topic, Limit limit);
}

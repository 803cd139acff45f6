package cn.qudao.forum.domain;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface ActRepository extends JpaRepository<Act, Long> {

    List<Act> findByTopicIdOrderByIdDesc(long topic, Limit limit);
}

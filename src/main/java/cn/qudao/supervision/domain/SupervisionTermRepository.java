package cn.qudao.supervision.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface SupervisionTermRepository extends JpaRepository<SupervisionTerm, Long> {

    SupervisionTerm findFirstByOrderByNumberDesc();

    List<SupervisionTerm> findAllByOrderByNumberDesc();
}

package cn.qudao.activation.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface StepRepository extends JpaRepository<StepLine, Long> {

    List<StepLine> findByActivationIdOrderByAtAscIdAsc(long activation);
}

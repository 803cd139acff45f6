package cn.qudao.statistics.domain;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface QualityThresholdRepository extends JpaRepository<QualityThreshold, Long> {

    QualityThreshold findFirstByValidFromLessThanEqualOrderByValidFromDesc(LocalDate day);

    List<QualityThreshold> findAllByOrderByValidFromDesc();
}

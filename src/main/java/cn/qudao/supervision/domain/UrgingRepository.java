package cn.qudao.supervision.domain;

import java.time.LocalDate;
import org.springframework.data.jpa.repository.JpaRepository;

interface UrgingRepository extends JpaRepository<Urging, Long> {

    boolean existsByUnitIdAndUrgedOn(long unit, LocalDate day);
}

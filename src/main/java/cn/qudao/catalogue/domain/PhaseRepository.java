package cn.qudao.catalogue.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface PhaseRepository extends JpaRepository<RolloutPhase, Long> {

    Optional<RolloutPhase> findFirstByScopeKeyAndSinceLessThanEqualOrderBySinceDescIdDesc(long region, LocalDate day);

    List<RolloutPhase> findAllByOrderBySinceDescIdDesc();

    boolean existsByRegionIdIn(Collection<Long> units);
}

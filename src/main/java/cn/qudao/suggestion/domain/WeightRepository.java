package cn.qudao.suggestion.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface WeightRepository extends JpaRepository<Weight, Long> {

    List<Weight> findByUntilIsNullOrderBySeries();

    List<Weight> findBySeriesOrderByEditionDesc(long series);

    Optional<Weight> findBySeriesAndUntilIsNull(long series);
}

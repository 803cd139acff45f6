package cn.qudao.activation.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface RuleRepository extends JpaRepository<Rule, Long> {

    List<Rule> findByUntilIsNullOrderByKindAscProductIdAsc();

    List<Rule> findBySeriesOrderByEditionDesc(long series);

    Optional<Rule> findBySeriesAndUntilIsNull(long series);
}

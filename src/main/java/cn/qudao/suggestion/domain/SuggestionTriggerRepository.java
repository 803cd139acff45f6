package cn.qudao.suggestion.domain;

import cn.qudao.suggestion.TriggerEvent;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface SuggestionTriggerRepository extends JpaRepository<SuggestionTrigger, Long> {

    List<SuggestionTrigger> findByUntilIsNullOrderBySeries();

    List<SuggestionTrigger> findByEventAndUntilIsNullOrderBySeries(TriggerEvent event);

    Optional<SuggestionTrigger> findBySeriesAndUntilIsNull(long series);
}

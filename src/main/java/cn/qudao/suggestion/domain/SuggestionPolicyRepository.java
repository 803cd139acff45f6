package cn.qudao.suggestion.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface SuggestionPolicyRepository extends JpaRepository<SuggestionPolicy, Long> {

    SuggestionPolicy findFirstByOrderByNumberDesc();

    List<SuggestionPolicy> findAllByOrderByNumberDesc();
}

package cn.qudao.catalogue.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface HintRepository extends JpaRepository<Hint, Long> {

    List<Hint> findByProductIdAndCustomerSegmentIn(long product, Collection<String> segments);

    List<Hint> findByProductIdOrderByCustomerSegment(long product);

    Optional<Hint> findByProductIdAndCustomerSegment(long product, String segment);
}

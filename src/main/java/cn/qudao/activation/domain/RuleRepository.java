package cn.qudao.activation.domain;

import cn.qudao.activation.RuleKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RuleRepository extends JpaRepository<Rule, Long> {

    List<Rule> findByUntilIsNullOrderByKindAscProductIdAsc();

    List<Rule> findBySeriesOrderByEditionDesc(long series);

    Optional<Rule> findBySeriesAndUntilIsNull(long series);

    @Query("select r from Rule r where r.until is null and r.kind = :kind"
            + " and (r.productId = :product or :product is null and r.productId is null)")
    List<Rule> same(RuleKind kind, @Nullable Long product);
}

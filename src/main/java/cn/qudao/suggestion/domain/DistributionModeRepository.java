package cn.qudao.suggestion.domain;

import cn.qudao.suggestion.CustomerKind;
import cn.qudao.suggestion.ProductKind;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DistributionModeRepository extends JpaRepository<DistributionMode, Long> {

    /** The latest first. */
    List<DistributionMode> findAllByOrderByIdDesc();

    List<DistributionMode> findByProductKindAndCustomerKindOrderByIdDesc(
            ProductKind productKind, CustomerKind customerKind);
}

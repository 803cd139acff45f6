package cn.qudao.catalogue.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface VersionRepository extends JpaRepository<ProductVersion, Long> {

    Optional<ProductVersion> findByPending(long product);

    Optional<ProductVersion> findFirstByProductIdOrderByNumberDesc(long product);

    List<ProductVersion> findByPendingIsNotNull();
}

package cn.qudao.catalogue.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReleaseRepository extends JpaRepository<Release, Long> {

    Optional<Release> findFirstByProductIdAndSinceLessThanEqualOrderBySinceDescIdDesc(long product, LocalDate day);

    List<Release> findAllByOrderBySinceDescIdDesc();

    List<Release> findByProductIdOrderBySinceDescIdDesc(long product);
}

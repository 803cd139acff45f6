package cn.qudao.catalogue.domain;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PriceRepository extends JpaRepository<PriceEntry, Long> {

    /** What has begun by a day, the latest first. */
    List<PriceEntry> findByProductIdAndSinceLessThanEqualOrderBySinceDescIdDesc(long product, LocalDate day);

    List<PriceEntry> findByProductIdOrderBySinceDescIdDesc(long product);

    List<PriceEntry> findBySinceLessThanEqualOrderBySinceDescIdDesc(LocalDate day);

    List<PriceEntry> findAllByOrderBySinceDescIdDesc();
}

package cn.qudao.offer.domain;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PromotionRepository extends JpaRepository<Promotion, Long> {

    List<Promotion> findAllByOrderBySinceDescIdDesc();

    List<Promotion> findBySubjectAndOfPackageAndSinceLessThanEqualAndUntilAfterOrderBySince(
            String subject, boolean ofPackage, LocalDate since, LocalDate until);
}

package cn.qudao.offer.domain;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PromotionRepository extends JpaRepository<Promotion, Long> {

    List<Promotion> findAllByOrderBySinceDescIdDesc();

    List<Promotion> findBySubjectAndOfPackageFalseAndSinceLessThanEqualAndUntilAfterOrderBySince(
            String subject, LocalDate since, LocalDate until);
}

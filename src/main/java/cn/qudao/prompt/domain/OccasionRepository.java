package cn.qudao.prompt.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface OccasionRepository extends JpaRepository<Occasion, Long> {

    List<Occasion> findAllByOrderById();

    Optional<Occasion> findByProductId(long product);
}

package cn.qudao.catalogue.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReleaseRepository extends JpaRepository<Release, Long> {

    List<Release> findAllByOrderBySinceDescIdDesc();

    List<Release> findByProductIdOrderBySinceDescIdDesc(long product);
}

package cn.qudao.suggestion.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ClassingRepository extends JpaRepository<Classing, Long> {

    /** The latest first. */
    List<Classing> findAllByOrderByIdDesc();

    List<Classing> findBySideAndCodeOrderByIdDesc(Side side, String code);
}

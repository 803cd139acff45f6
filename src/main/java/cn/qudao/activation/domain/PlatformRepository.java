package cn.qudao.activation.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface PlatformRepository extends JpaRepository<Platform, Long> {

    List<Platform> findAllByOrderByCode();

    Optional<Platform> findByCode(String code);
}

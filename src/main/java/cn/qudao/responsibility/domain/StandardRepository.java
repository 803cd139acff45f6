package cn.qudao.responsibility.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface StandardRepository extends JpaRepository<WorkStandard, Long> {

    List<WorkStandard> findByRoleOrderByNumberDesc(String role);

    List<WorkStandard> findAllByOrderByNumberDesc();

    Optional<WorkStandard> findFirstByRoleAndPublishedAtIsNotNullOrderByNumberDesc(String role);

    Optional<WorkStandard> findByRoleAndPublishedAtIsNull(String role);
}

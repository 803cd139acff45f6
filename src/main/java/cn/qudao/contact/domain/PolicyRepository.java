package cn.qudao.contact.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PolicyRepository extends JpaRepository<PolicyVersion, Long> {

    PolicyVersion findFirstByOrderByNumberDesc();

    List<PolicyVersion> findAllByOrderByNumberDesc();
}

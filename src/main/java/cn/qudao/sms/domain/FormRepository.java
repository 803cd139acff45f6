package cn.qudao.sms.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface FormRepository extends JpaRepository<Form, Long> {

    List<Form> findAllByOrderByPosition();
}

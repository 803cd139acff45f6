package cn.qudao.access.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ListChoiceRepository extends JpaRepository<ListChoice, Long> {

    List<ListChoice> findByAccountIdOrderByName(long account);

    List<ListChoice> findByAccountIdAndListPathOrderByName(long account, String list);
}

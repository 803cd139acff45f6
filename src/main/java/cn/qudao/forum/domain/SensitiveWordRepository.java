package cn.qudao.forum.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface SensitiveWordRepository extends JpaRepository<SensitiveWord, Long> {

    List<SensitiveWord> findAllByOrderByName();

    List<SensitiveWord> findBySpelling(String spelling);
}

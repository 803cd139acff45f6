package cn.qudao.sms.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface KeyWordRepository extends JpaRepository<KeyWord, String> {

    List<KeyWord> findAllByOrderByWord();
}

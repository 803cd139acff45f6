package cn.qudao.org.domain;

import cn.qudao.org.Dictionary;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DictionaryRepository extends JpaRepository<DictionaryEntry, Long> {

    Optional<DictionaryEntry> findByDictionaryAndCode(Dictionary dictionary, String code);
}

package cn.qudao.ivr.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface SystemRepository extends JpaRepository<VoiceSystem, Long> {

    List<VoiceSystem> findAllByOrderByCode();

    Optional<VoiceSystem> findByCode(String code);
}

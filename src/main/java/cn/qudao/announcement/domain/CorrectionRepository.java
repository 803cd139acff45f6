package cn.qudao.announcement.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface CorrectionRepository extends JpaRepository<Correction, Long> {

    List<Correction> findByAnnouncementIdOrderByNumberDesc(long announcement);
}

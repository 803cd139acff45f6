package cn.qudao.announcement.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface CorrectionRepository extends JpaRepository<Correction, Long> {

    List<Correction> findByAnnouncementIdIn(Collection<Long> announcements);

    List<Correction> findByAnnouncementIdOrderByNumberDesc(long announcement);
}

package cn.qudao.site.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface SiteRepository extends JpaRepository<Site, Long> {

    List<Site> findAllByOrderByPositionAscIdAsc();
}

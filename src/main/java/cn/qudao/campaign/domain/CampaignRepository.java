package cn.qudao.campaign.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface CampaignRepository extends JpaRepository<Campaign, Long> {

    List<Campaign> findByIdInOrderBySinceDescIdDesc(Collection<Long> ids);
}

package cn.qudao.campaign.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface CampaignUnitRepository extends JpaRepository<CampaignUnit, Long> {

    /** All who take part in what some unit of an interval, or one of the places above it, takes part in. */
    @Query("select u from CampaignUnit u where u.campaignId in (select x.campaignId from CampaignUnit x"
            + " where x.scopeKey between :lo and :hi or x.scopeKey in :above)")
    List<CampaignUnit> concerned(long lo, long hi, Collection<Long> above);

    List<CampaignUnit> findByCampaignId(long campaign);

    boolean existsByUnitIdIn(Collection<Long> units);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned CampaignUnit u set u.scopeKey = u.scopeKey + :shift where u.scopeKey between :lo and :hi")
    void shift(long lo, long hi, long shift);
}

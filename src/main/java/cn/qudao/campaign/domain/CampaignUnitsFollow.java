package cn.qudao.campaign.domain;

import cn.qudao.org.RowsFollow;
import cn.qudao.scope.Scope;
import org.springframework.stereotype.Component;

/** A unit takes part wherever it moves; one that ever did stays. */
@Component
class CampaignUnitsFollow extends RowsFollow {

    CampaignUnitsFollow(CampaignUnitRepository units, Scope scope) {
        super(scope, "campaign.unit-in-use", units::existsByUnitIdIn, units::shift);
    }
}

package cn.qudao.campaign.domain;

import cn.qudao.campaign.CampaignId;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Place;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** That a unit, with all below it, takes part in a campaign. */
@Entity
@Table(name = "campaign_unit")
final class CampaignUnit extends ScopedRow {

    @Id
    private long id;

    private long campaignId;
    private long unitId;

    @Version
    private @Nullable Long version;

    protected CampaignUnit() {}

    CampaignUnit(CampaignId campaign, UnitRow unit) {
        super(unit.place());
        this.id = Ids.next();
        this.campaignId = campaign.value();
        this.unitId = unit.id().value();
    }

    Place place() {
        return Place.of(scopeKey());
    }

    long campaign() {
        return campaignId;
    }

    UnitId unit() {
        return new UnitId(unitId);
    }
}

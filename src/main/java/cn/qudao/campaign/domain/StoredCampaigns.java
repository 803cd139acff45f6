package cn.qudao.campaign.domain;

import cn.qudao.campaign.CampaignFeed;
import cn.qudao.campaign.CampaignPermissions;
import cn.qudao.kernel.Requires;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Requires(CampaignPermissions.EDIT)
class StoredCampaigns implements CampaignFeed {

    private final CampaignDesk desk;

    StoredCampaigns(CampaignDesk desk) {
        this.desk = desk;
    }

    @Override
    @Transactional
    public void write(List<NewCampaign> campaigns) {
        campaigns.forEach(each -> desk.write(new CampaignForm(
                each.name(),
                each.slogan(),
                each.audience(),
                each.stage(),
                each.since(),
                each.until(),
                each.products(),
                each.channelTypes(),
                each.segments(),
                each.goal(),
                each.units())));
    }
}

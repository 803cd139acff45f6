package cn.qudao.campaign;

import cn.qudao.catalogue.Phase;
import cn.qudao.org.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes campaigns by the same rules as those that are typed in, in the caller's transaction: for work of the system. */
public interface CampaignFeed {

    /** @param products by their codes */
    record NewCampaign(
            String name,
            @Nullable String slogan,
            Audience audience,
            Phase stage,
            LocalDate since,
            LocalDate until,
            List<String> products,
            Set<String> channelTypes,
            Set<String> segments,
            @Nullable Integer goal,
            List<UnitId> units) {}

    void write(List<NewCampaign> campaigns);
}

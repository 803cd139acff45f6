package cn.qudao.campaign.domain;

import cn.qudao.campaign.Audience;
import cn.qudao.campaign.CampaignId;
import cn.qudao.catalogue.Phase;
import cn.qudao.org.UnitRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as somebody sees it.
 *
 * @param until the last day
 * @param products by their codes
 * @param units those below the post that take part; empty where a unit above the post does
 * @param whole whether no other unit takes part, so that the post may change it
 */
public record CampaignRow(
        CampaignId id,
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
        @Nullable LocalDate cancelledOn,
        @Nullable String cancelReason,
        List<UnitRow> units,
        boolean whole) {

    /** Named in the bundles as {@code campaign.state.<NAME>}. */
    public enum State {
        PLANNED,
        RUNNING,
        OVER,
        CANCELLED
    }

    public State state(LocalDate today) {
        if (cancelledOn != null) {
            return State.CANCELLED;
        }
        if (today.isBefore(since)) {
            return State.PLANNED;
        }
        return today.isAfter(until) ? State.OVER : State.RUNNING;
    }
}

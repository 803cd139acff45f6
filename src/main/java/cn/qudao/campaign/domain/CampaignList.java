package cn.qudao.campaign.domain;

import cn.qudao.campaign.CampaignId;
import cn.qudao.campaign.CampaignPermissions;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Requires;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The campaigns of the post: those of units below it, and those that the post takes part in with a unit above it. */
@Service
@Requires(CampaignPermissions.VIEW)
@Transactional(readOnly = true)
public class CampaignList {

    private final CampaignRepository campaigns;
    private final CampaignUnitRepository participants;
    private final Units units;
    private final Scope scope;

    CampaignList(CampaignRepository campaigns, CampaignUnitRepository participants, Units units, Scope scope) {
        this.campaigns = campaigns;
        this.participants = participants;
        this.units = units;
        this.scope = scope;
    }

    /** The latest first. */
    public List<CampaignRow> all() {
        Place post = scope.root();
        return rows(scope.asSystem(
                "campaigns of units above and below the post",
                () -> participants.concerned(post.lo(), post.hi(), above(post))));
    }

    public CampaignRow find(CampaignId id) {
        return rows(scope.asSystem("who takes part", () -> participants.findByCampaignId(id.value()))).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What a unit above the post takes part in concerns the post, though the unit lies outside what it sees. */
    private static List<Long> above(Place post) {
        return Arrays.stream(Level.values())
                .filter(level -> level.isAbove(post.level()))
                .map(level -> post.at(level).key())
                .toList();
    }

    /** @param taking all who take part, whether the post sees them or not */
    private List<CampaignRow> rows(List<CampaignUnit> taking) {
        List<Long> above = above(scope.root());
        Map<Long, List<CampaignUnit>> byCampaign =
                taking.stream().collect(Collectors.groupingBy(CampaignUnit::campaign));
        byCampaign
                .values()
                .removeIf(all -> all.stream()
                        .noneMatch(each -> scope.sees(each.place().key())
                                || above.contains(each.place().key())));
        Map<UnitId, UnitRow> seen = units
                .all(byCampaign.values().stream()
                        .flatMap(List::stream)
                        .map(CampaignUnit::unit)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(UnitRow::id, Function.identity()));
        return campaigns.findByIdInOrderBySinceDescIdDesc(byCampaign.keySet()).stream()
                .map(campaign -> {
                    List<CampaignUnit> all =
                            byCampaign.getOrDefault(campaign.id().value(), List.of());
                    List<UnitRow> here = all.stream()
                            .map(each -> seen.get(each.unit()))
                            .filter(Objects::nonNull)
                            .toList();
                    return campaign.row(here, here.size() == all.size());
                })
                .toList();
    }
}

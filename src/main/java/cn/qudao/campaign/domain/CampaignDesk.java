package cn.qudao.campaign.domain;

import cn.qudao.campaign.CampaignId;
import cn.qudao.campaign.CampaignPermissions;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans campaigns for units of the post; changes and cancels those in which no other unit takes part. */
@Service
@Requires(CampaignPermissions.EDIT)
@Transactional
public class CampaignDesk {

    private final CampaignRepository campaigns;
    private final CampaignUnitRepository participants;
    private final Products products;
    private final Dictionaries words;
    private final Units units;
    private final Scope scope;
    private final Clock clock;

    CampaignDesk(
            CampaignRepository campaigns,
            CampaignUnitRepository participants,
            Products products,
            Dictionaries words,
            Units units,
            Scope scope,
            Clock clock) {
        this.campaigns = campaigns;
        this.participants = participants;
        this.products = products;
        this.words = words;
        this.units = units;
        this.scope = scope;
        this.clock = clock;
    }

    public CampaignId plan(CampaignForm form) {
        requireNotPast(form);
        return write(form);
    }

    /** Also one that has begun. */
    CampaignId write(CampaignForm form) {
        check(form);
        Campaign campaign = campaigns.save(new Campaign(form));
        enlist(campaign.id(), form);
        return campaign.id();
    }

    public void change(CampaignId id, CampaignForm form) {
        Campaign campaign = own(id);
        campaign.requireAhead(LocalDate.now(clock));
        requireNotPast(form);
        check(form);
        campaign.plan(form);
        participants.deleteAll(participants.findByCampaignId(id.value()));
        // Those that leave must be gone from the database before they may come back.
        participants.flush();
        enlist(id, form);
    }

    public void cancel(CampaignId id, String reason) {
        own(id).cancel(LocalDate.now(clock), reason);
    }

    /** What no unit of the post takes part in does not exist here; what others take part in too is theirs as well. */
    private Campaign own(CampaignId id) {
        int seen = participants.findByCampaignId(id.value()).size();
        if (seen == 0) {
            throw new NotFound();
        }
        int all = scope.asSystem(
                "all who take part",
                () -> participants.findByCampaignId(id.value()).size());
        if (all > seen) {
            throw new RuleViolation("campaign.not-alone");
        }
        return campaigns.findById(id.value()).orElseThrow(NotFound::new);
    }

    private void enlist(CampaignId id, CampaignForm form) {
        List<UnitRow> found = units.all(form.units());
        if (found.size() != Set.copyOf(form.units()).size()) {
            throw new NotFound();
        }
        participants.saveAll(
                found.stream().map(unit -> new CampaignUnit(id, unit)).toList());
    }

    private void check(CampaignForm form) {
        Set<String> known = products.all().stream().map(ProductRow::code).collect(Collectors.toSet());
        form.products().stream()
                .filter(code -> !known.contains(code))
                .findFirst()
                .ifPresent(code -> {
                    throw RuleViolation.at("products", "campaign.no-such-product", code);
                });
        form.channelTypes().forEach(code -> words.require("channelTypes", Dictionary.CHANNEL_TYPE, code));
        form.segments().forEach(code -> words.require("segments", Dictionary.CUSTOMER_SEGMENT, code));
    }

    private void requireNotPast(CampaignForm form) {
        if (form.from().isBefore(LocalDate.now(clock))) {
            throw RuleViolation.at("since", "catalogue.day.past");
        }
    }
}

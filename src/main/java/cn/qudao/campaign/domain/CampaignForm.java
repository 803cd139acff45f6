package cn.qudao.campaign.domain;

import cn.qudao.campaign.Audience;
import cn.qudao.catalogue.Phase;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.org.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign is to be.
 *
 * @param until the last day
 * @param products by their codes
 * @param channelTypes of a campaign for channels; none means all
 * @param segments of a campaign for customers; none means all
 * @param goal how many activations it is to bring
 * @param units which take part, with all below them
 */
public record CampaignForm(
        String name,
        @Nullable String slogan,
        @Nullable Audience audience,
        @Nullable Phase stage,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        List<String> products,
        Set<String> channelTypes,
        Set<String> segments,
        @Nullable Integer goal,
        List<UnitId> units) {

    private static final int NAME_LENGTH = 60;
    private static final int SLOGAN_LENGTH = 100;
    private static final int MOST_UNITS = 50;

    public CampaignForm {
        name = Texts.require("name", name, NAME_LENGTH);
        slogan = slogan == null || slogan.isBlank() ? null : Texts.require("slogan", slogan, SLOGAN_LENGTH);
        if (audience == null) {
            throw RuleViolation.at("audience", "org.text.missing");
        }
        if (stage == null) {
            throw RuleViolation.at("stage", "org.text.missing");
        }
        if (since == null) {
            throw RuleViolation.at("since", "org.day.missing");
        }
        if (until == null || until.isBefore(since)) {
            throw RuleViolation.at("until", "campaign.until");
        }
        if (products.isEmpty()) {
            throw RuleViolation.at("products", "org.text.missing");
        }
        if (audience == Audience.CUSTOMER && !channelTypes.isEmpty()) {
            throw RuleViolation.at("channelTypes", "campaign.for-customers");
        }
        if (audience == Audience.CHANNEL && !segments.isEmpty()) {
            throw RuleViolation.at("segments", "campaign.for-channels");
        }
        if (goal != null && goal < 1) {
            throw RuleViolation.at("goal", "campaign.goal.missing");
        }
        if (units.isEmpty() || units.size() > MOST_UNITS) {
            throw RuleViolation.at("units", "campaign.units", MOST_UNITS);
        }
    }

    Audience madeFor() {
        return Objects.requireNonNull(audience);
    }

    Phase inStage() {
        return Objects.requireNonNull(stage);
    }

    LocalDate from() {
        return Objects.requireNonNull(since);
    }

    LocalDate to() {
        return Objects.requireNonNull(until);
    }
}

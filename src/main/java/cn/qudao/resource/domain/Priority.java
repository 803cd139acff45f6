package cn.qudao.resource.domain;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.resource.RankingId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom a pool of numbers serves first (row 65): outlets of a channel type that stand high in a ranking, and nobody else
 * until the end of the last day.
 */
@Embeddable
public record Priority(
        @Column(name = "priority_ranking_id") Long rankingId,
        @Column(name = "priority_up_to") Integer upTo,
        @Column(name = "priority_channel_type") String channelType,
        @Column(name = "priority_until") LocalDate until) {

    private static final int LOWEST_RANK = 1_000;

    /**
     * What a form asks for.
     *
     * @return null where it asks for none
     */
    public static @Nullable Priority asked(
            @Nullable RankingId ranking, @Nullable Integer upTo, String channelType, @Nullable LocalDate until) {
        if (ranking == null) {
            if (upTo != null || until != null) {
                throw RuleViolation.at("ranking", "org.text.missing");
            }
            return null;
        }
        if (upTo == null || upTo < 1 || upTo > LOWEST_RANK) {
            throw RuleViolation.at("upTo", "resource.amount", LOWEST_RANK);
        }
        if (until == null) {
            throw RuleViolation.at("until", "org.text.missing");
        }
        return new Priority(ranking.value(), upTo, channelType, until);
    }

    public RankingId ranking() {
        return new RankingId(rankingId);
    }

    boolean lasts(LocalDate today) {
        return !today.isAfter(until);
    }

    LocalDate openToAll() {
        return until.plusDays(1);
    }

    boolean isFor(String type) {
        return channelType.equals(type);
    }

    /** Why an outlet has to wait, as a key of the bundles; empty where it is among the first. */
    Optional<String> refusal(String type, @Nullable Integer rank) {
        if (rank == null) {
            return Optional.of("resource.priority.unranked");
        }
        if (!isFor(type)) {
            return Optional.of("resource.priority.other-type");
        }
        return rank > upTo ? Optional.of("resource.priority.too-low") : Optional.empty();
    }
}

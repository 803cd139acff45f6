package cn.qudao.suggestion.domain;

import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.suggestion.CustomerKind;
import cn.qudao.suggestion.ProductKind;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How products of a kind are distributed to customers of a kind.
 *
 * @param channelTypes of the outlets that push them; with the tiers empty too, all outlets do
 * @param points that a product gets there
 */
public record ModeForm(
        ProductKind productKind,
        CustomerKind customerKind,
        Bilingual name,
        Set<String> channelTypes,
        Set<String> tiers,
        @Nullable Integer points,
        String reason) {

    static final int NAME_LENGTH = 40;
    private static final int LARGEST = 1000;

    public ModeForm {
        name = Texts.require("name", name, NAME_LENGTH);
        if (points == null || points < 0 || points > LARGEST) {
            throw RuleViolation.at("points", "suggestion.mode.bad-points", LARGEST);
        }
        reason = Texts.reason(reason);
    }

    int weight() {
        return Objects.requireNonNull(points);
    }
}

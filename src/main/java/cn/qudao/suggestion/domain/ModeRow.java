package cn.qudao.suggestion.domain;

import cn.qudao.kernel.Bilingual;
import cn.qudao.suggestion.CustomerKind;
import cn.qudao.suggestion.ProductKind;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the matrix, as it was decided.
 *
 * @param points that a product gets at an outlet that pushes it
 * @param decidedBy null for what every installation starts with
 */
public record ModeRow(
        ProductKind productKind,
        CustomerKind customerKind,
        Bilingual name,
        Set<String> channelTypes,
        Set<String> tiers,
        int points,
        String reason,
        Instant decidedAt,
        @Nullable String decidedBy) {

    /** Whether an outlet of this type and tier is among those that push. */
    boolean isPushedAt(String type, String tier) {
        return channelTypes.isEmpty() && tiers.isEmpty() || channelTypes.contains(type) || tiers.contains(tier);
    }
}

package cn.qudao.resource.domain;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.org.UnitId;
import cn.qudao.resource.ResourceKind;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A pool to be opened.
 *
 * @param unit whose outlets are given of it
 * @param measure what is counted, as in 台
 * @param shares how much for the outlets of each tier
 * @param priority null where all are served alike
 */
public record PoolForm(
        @Nullable UnitId unit,
        @Nullable ResourceKind kind,
        String name,
        String measure,
        Map<String, Integer> shares,
        @Nullable Priority priority) {

    private static final int NAME_LENGTH = 60;
    private static final int MEASURE_LENGTH = 20;

    /** One that serves all alike. */
    public PoolForm(
            @Nullable UnitId unit,
            @Nullable ResourceKind kind,
            String name,
            String measure,
            Map<String, Integer> shares) {
        this(unit, kind, name, measure, shares, null);
    }

    public PoolForm {
        if (unit == null) {
            throw RuleViolation.at("unit", "org.text.missing");
        }
        if (kind == null) {
            throw RuleViolation.at("kind", "org.text.missing");
        }
        name = Texts.require("name", name, NAME_LENGTH);
        measure = Texts.require("measure", measure, MEASURE_LENGTH);
        if (shares.isEmpty()) {
            throw new RuleViolation("resource.shares.missing");
        }
        shares.forEach((tier, amount) -> Share.requirePositive("tier-" + tier, amount));
    }

    UnitId owner() {
        return Objects.requireNonNull(unit);
    }

    ResourceKind of() {
        return Objects.requireNonNull(kind);
    }
}

package cn.qudao.keyarea.domain;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a key area is.
 *
 * @param kind a code of {@link cn.qudao.org.Dictionary#KEY_AREA_KIND}
 * @param unit the district or grid that it lies in
 * @param bounds where it begins and ends, in words
 */
public record KeyAreaForm(
        String name,
        String kind,
        @Nullable UnitId unit,
        @Nullable String bounds) {

    private static final int NAME_LENGTH = 60;
    private static final int BOUNDS_LENGTH = 200;

    public KeyAreaForm {
        name = name.strip();
        bounds = bounds == null || bounds.isBlank() ? null : bounds.strip();
        if (name.isEmpty() || name.length() > NAME_LENGTH) {
            throw RuleViolation.at("name", "keyarea.name.length", NAME_LENGTH);
        }
        if (unit == null) {
            throw RuleViolation.at("unit", "keyarea.unit.level");
        }
        if (bounds != null && bounds.length() > BOUNDS_LENGTH) {
            throw RuleViolation.at("bounds", "org.text.long", BOUNDS_LENGTH);
        }
    }

    UnitId where() {
        return Objects.requireNonNull(unit);
    }
}

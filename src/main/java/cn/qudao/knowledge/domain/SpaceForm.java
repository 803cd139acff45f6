package cn.qudao.knowledge.domain;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.org.UnitId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is entered of a space.
 *
 * @param unit it is read there and below
 * @param roles that read it; empty for all
 */
public record SpaceForm(String name, String about, @Nullable UnitId unit, Set<String> roles) {

    private static final int NAME_LENGTH = 60;
    private static final int ABOUT_LENGTH = 200;

    public SpaceForm {
        name = Texts.require("name", name, NAME_LENGTH);
        about = Texts.atMost("about", about, ABOUT_LENGTH);
        if (unit == null) {
            throw RuleViolation.at("unit", "knowledge.space.unit.missing");
        }
    }

    UnitId where() {
        return Objects.requireNonNull(unit);
    }
}

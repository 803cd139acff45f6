package cn.qudao.forum.domain;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.org.UnitId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is entered of a board.
 *
 * @param unit it is read there and below
 * @param roles that read it; empty for all
 * @param position among the boards, from the top
 */
public record BoardForm(
        String name,
        String about,
        @Nullable UnitId unit,
        Set<String> roles,
        @Nullable Integer position,
        @Nullable Moderation moderation) {

    private static final int NAME_LENGTH = 60;
    private static final int ABOUT_LENGTH = 200;
    private static final int LAST = 999;

    public BoardForm {
        name = Texts.require("name", name, NAME_LENGTH);
        about = Texts.atMost("about", about, ABOUT_LENGTH);
        if (unit == null) {
            throw RuleViolation.at("unit", "forum.board.unit.missing");
        }
        if (position == null || position < 1 || position > LAST) {
            throw RuleViolation.at("position", "forum.board.position.bad", LAST);
        }
        if (moderation == null) {
            throw RuleViolation.at("moderation", "forum.board.moderation.missing");
        }
    }

    UnitId where() {
        return Objects.requireNonNull(unit);
    }

    int place() {
        return Objects.requireNonNull(position);
    }

    Moderation decided() {
        return Objects.requireNonNull(moderation);
    }
}

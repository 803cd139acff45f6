package cn.qudao.org.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.search.Spelling;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class UnitTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final Unit province = Unit.province("44", "广东省", DAY);
    private final Unit guangzhou = province.open("4401", "广州市", DAY);
    private final Unit shenzhen = province.open("4403", "深圳市", DAY);
    private final Unit tianhe = guangzhou.open("440106", "天河区", DAY);

    @Test
    void placesAreGivenOutInOrderAndNeverTwice() {
        assertThat(guangzhou.place()).isEqualTo(Place.ROOT.child(1));
        assertThat(tianhe.place()).isEqualTo(Place.ROOT.child(1).child(1));
        tianhe.moveBelow(shenzhen);
        assertThat(guangzhou.open("440103", "荔湾区", DAY).place())
                .isEqualTo(Place.ROOT.child(1).child(2));
    }

    @Test
    void aMoveGivesThePlaceBelowTheNewParent() {
        assertThat(tianhe.moveBelow(shenzhen)).isEqualTo(Place.ROOT.child(2).child(1));
        assertThat(tianhe.row().place()).isEqualTo(Place.ROOT.child(2).child(1));
        assertThat(tianhe.parent()).isEqualTo(shenzhen.id());
    }

    @Test
    void aMoveNeedsAnotherParentOfTheLevelAboveThatIsAtWork() {
        refused("org.move.same-parent", () -> tianhe.moveBelow(guangzhou));
        refused("org.move.wrong-level", () -> tianhe.moveBelow(province));
        refused("org.move.wrong-level", () -> guangzhou.moveBelow(shenzhen));
        shenzhen.stop(DAY, "合并");
        refused("org.stopped", () -> tianhe.moveBelow(shenzhen));
    }

    @Test
    void nothingOpensBelowAStoppedUnitUntilItReopens() {
        guangzhou.stop(DAY.plusDays(1), "撤并");
        refused("org.stopped", () -> guangzhou.open("440103", "荔湾区", DAY));
        refused("org.reopen.before-stopped", () -> guangzhou.reopen(DAY));
        guangzhou.reopen(DAY.plusDays(2));
        assertThat(guangzhou.open("440103", "荔湾区", DAY).row().active()).isTrue();
        refused("org.reopen.active", () -> guangzhou.reopen(DAY));
    }

    @Test
    void aNameIsFoundByCharactersPinyinAndInitials() {
        Spelling spelling = Spelling.of("天河区 A1 店");
        assertThat(spelling.pinyin()).isEqualTo("tianhequa1dian");
        assertThat(spelling.initials()).isEqualTo("thqa1d");
        assertThat(spelling.searchName()).isEqualTo("天河区 a1 店");
        assertThat(spelling.searchKeys("GZ-1")).isEqualTo("tianhequa1dian thqa1d gz-1");
    }

    private static void refused(String key, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }
}

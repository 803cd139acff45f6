package cn.qudao.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.RuleViolation;
import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PermitTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Test
    void admitsWhatAnswersEachOfItsQuestionsAndAsksNothingWhereItSaysNothing() {
        assertThat(permit(Set.of(), Set.of(), null, null, false).admits(shop("roadside", null, 0, 0, false)))
                .isTrue();
        Permit venues = permit(Set.of(), Set.of("campus", "ktv"), null, null, false);
        assertThat(venues.admits(shop("agency-point", "ktv", 0, 0, false))).isTrue();
        assertThat(venues.admits(shop("agency-point", "bank", 0, 0, false))).isFalse();
        assertThat(venues.admits(shop("agency-point", null, 0, 0, false))).isFalse();
        Permit types = permit(Set.of("own-hall"), Set.of(), null, null, false);
        assertThat(types.admits(shop("own-hall", null, 0, 0, false))).isTrue();
        assertThat(types.admits(shop("own", null, 0, 0, false))).isFalse();
    }

    @Test
    void holdsAtItsBorders() {
        Permit permit = permit(Set.of(), Set.of(), 3, 200, true);
        assertThat(permit.admits(shop("exclusive", null, 3, 200, true))).isTrue();
        assertThat(permit.admits(shop("exclusive", null, 2, 200, true))).isFalse();
        assertThat(permit.admits(shop("exclusive", null, 3, 199, true))).isFalse();
        assertThat(permit.admits(shop("exclusive", null, 3, 200, false))).isFalse();
    }

    @Test
    void isInForceFromItsFirstDayUntilTheDayOnWhichItEnds() {
        Permit permit = permit(Set.of(), Set.of(), null, null, false);
        assertThat(permit.row().inForce(MAY.minusDays(1))).isFalse();
        assertThat(permit.row().inForce(MAY)).isTrue();
        assertRefused(() -> permit.end(MAY.minusDays(1)), "catalogue.permit.before-since");
        permit.end(MAY.plusDays(2));
        assertThat(permit.row().inForce(MAY.plusDays(1))).isTrue();
        assertThat(permit.row().inForce(MAY.plusDays(2))).isFalse();
        assertRefused(() -> permit.end(MAY.plusDays(3)), "catalogue.permit.over");
    }

    @Test
    void saysWhatItIsForAndInWords() {
        Bilingual words = new Bilingual("自办营业厅", "own halls");
        assertRefused(() -> form(null, words, null), "org.text.missing");
        assertRefused(() -> form("A", new Bilingual(" ", "own halls"), null), "org.text.missing");
        assertRefused(() -> form("A", words, 6), "catalogue.permit.bad-star");
        assertRefused(() -> form("A", words, 0), "catalogue.permit.bad-star");
    }

    private static PermitForm form(@Nullable String code, Bilingual words, @Nullable Integer star) {
        return new PermitForm(code, null, Set.of(), Set.of(), Set.of(), Set.of(), star, null, false, words);
    }

    private static Permit permit(
            Set<String> types,
            Set<String> venues,
            @Nullable Integer star,
            @Nullable Integer footfall,
            boolean equipped) {
        return new Permit(
                new PermitForm(
                        "A",
                        null,
                        types,
                        Set.of(),
                        Set.of(),
                        venues,
                        star,
                        footfall,
                        equipped,
                        new Bilingual("某处", "somewhere")),
                MAY);
    }

    private static Traits shop(String type, @Nullable String venue, int star, int footfall, boolean equipped) {
        return new Traits(type, "urban", "ordinary", venue, star, footfall, equipped);
    }

    private static void assertRefused(ThrowingCallable what, String key) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }
}

package cn.qudao.offer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupOfferTest {

    private static final Instant NOW = Instant.parse("2026-05-01T02:00:00Z");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private final GroupOffer offer = new GroupOffer(form("5", MAY, MAY.plusDays(10), 3));

    @Test
    void isDecidedOnBySomebodyElseAndStaysAsItWasApproved() {
        offer.submit(person(1), NOW);
        assertRefused(offer::requireDraft, "offer.group.not-a-draft");
        assertRefused(() -> offer.approve(person(1), NOW, MAY), "offer.group.own");
        assertRefused(() -> offer.sendBack(person(1), NOW, "价格不对"), "offer.group.own");
        offer.sendBack(person(2), NOW, "价格不对");
        assertThat(offer.row().reason()).isEqualTo("价格不对");
        offer.revise(form("4", MAY, MAY.plusDays(10), 3));
        offer.submit(person(1), NOW);
        offer.recall();
        offer.submit(person(1), NOW);
        offer.approve(person(2), NOW, MAY);
        assertThat(offer.row().monthly()).isEqualTo(Money.of("4"));
        assertThat(offer.row().reason()).isNull();
        assertRefused(() -> offer.revise(form("3", MAY, MAY.plusDays(10), 3)), "offer.group.not-a-draft");
        assertRefused(offer::recall, "offer.group.not-in-review");
    }

    @Test
    void holdsFromItsFirstDayUntilTheDayWithoutItOnceItIsApproved() {
        assertThat(offer.row().holds(MAY)).isFalse();
        assertRefused(() -> offer.end(MAY, "改版"), "offer.group.not-approved");
        offer.submit(person(1), NOW);
        assertThat(offer.row().holds(MAY)).isFalse();
        offer.approve(person(2), NOW, MAY);
        assertThat(offer.row().holds(MAY.minusDays(1))).isFalse();
        assertThat(offer.row().holds(MAY.plusDays(9))).isTrue();
        assertThat(offer.row().holds(MAY.plusDays(10))).isFalse();
        assertRefused(() -> offer.end(MAY.plusDays(10), "改版"), "offer.over");
        offer.end(MAY.plusDays(2), "改版");
        assertThat(offer.row().holds(MAY.plusDays(1))).isTrue();
        assertThat(offer.row().holds(MAY.plusDays(2))).isFalse();
    }

    @Test
    void isNotApprovedWhenItsTimeIsOver() {
        offer.submit(person(1), NOW);
        assertRefused(() -> offer.approve(person(2), NOW, MAY.plusDays(10)), "offer.over");
    }

    @Test
    void saysForWhomForHowMuchAndForHowMany() {
        assertRefused(() -> form("-1", MAY, MAY.plusDays(1), 3), "offer.amount.missing");
        assertRefused(() -> form("5", MAY, MAY, 3), "offer.promotion.until");
        assertRefused(() -> form("5", MAY, MAY.plusDays(1), 0), "offer.group.bad-most");
        assertRefused(() -> form("5", MAY, MAY.plusDays(1), null), "offer.group.bad-most");
    }

    private static GroupOfferForm form(String monthly, LocalDate since, LocalDate until, @Nullable Integer most) {
        return new GroupOfferForm("GOV-1", "市教育局", new ProductId(1), Money.of(monthly), since, until, most);
    }

    private static Optional<Actor> person(long account) {
        return Optional.of(
                new Actor(account, "u" + account, "人" + account, 1, 1, "BACK_OFFICE", Place.ROOT, List.of(), Set.of()));
    }

    private static void assertRefused(ThrowingCallable what, String key) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }
}

package cn.qudao.catalogue.domain;

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
import org.junit.jupiter.api.Test;

class ProductVersionTest {

    private static final Instant NOW = Instant.parse("2026-05-01T02:00:00Z");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private final ProductForm form = new ProductForm("MAIL", "手机邮箱", "Mobile mail", "B", null, Money.of("5"));
    private final ProductVersion version = new ProductVersion(new ProductId(1), 1, form);

    @Test
    void isDecidedOnBySomebodyElseThanWhoSubmittedIt() {
        assertRefused(() -> version.approve(person(2), NOW), "catalogue.version.not-in-review");
        version.submit(person(1), NOW);
        assertRefused(() -> version.revise(form), "catalogue.version.not-a-draft");
        assertRefused(() -> version.approve(person(1), NOW), "catalogue.version.own");
        assertRefused(() -> version.sendBack(person(1), NOW, "价格不对"), "catalogue.version.own");
        version.sendBack(person(2), NOW, "价格不对");
        assertThat(version.row().state()).isEqualTo(VersionState.DRAFT);
        assertThat(version.row().reason()).isEqualTo("价格不对");
        version.submit(person(1), NOW);
        assertThat(version.row().reason()).isNull();
        version.approve(person(2), NOW);
        assertThat(version.row().state()).isEqualTo(VersionState.APPROVED);
        assertThat(version.row().decider()).isEqualTo("人2");
        assertRefused(() -> version.revise(form), "catalogue.version.not-a-draft");
        assertRefused(() -> version.approve(person(2), NOW), "catalogue.version.not-in-review");
    }

    @Test
    void whoSubmittedItMayTakeItBackUntilItIsDecidedOn() {
        assertRefused(version::recall, "catalogue.version.not-in-review");
        version.submit(person(1), NOW);
        version.recall();
        assertThat(version.row().state()).isEqualTo(VersionState.DRAFT);
    }

    @Test
    void aProductIsSoldFromItsFirstApprovalUntilItIsTakenOff() {
        Product product = new Product(form);
        assertThat(product.row().isOnShelf(MAY)).isFalse();
        assertRefused(() -> product.takeOffShelf(MAY, "停售"), "catalogue.product.already-off-shelf");
        product.show(form, MAY);
        assertThat(product.row().isOnShelf(MAY)).isTrue();
        product.show(form, MAY.plusDays(5));
        assertThat(product.row().onShelfSince()).as("it was there all the time").isEqualTo(MAY);
        product.takeOffShelf(MAY.plusDays(9), "停售");
        assertThat(product.row().isOnShelf(MAY.plusDays(8))).isTrue();
        assertThat(product.row().isOnShelf(MAY.plusDays(9))).isFalse();
        product.show(form, MAY.plusDays(20));
        assertThat(product.row().onShelfSince()).isEqualTo(MAY.plusDays(20));
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

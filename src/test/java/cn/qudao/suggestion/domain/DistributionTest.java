package cn.qudao.suggestion.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.activation.PlatformRow;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.Feature;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Saying;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.suggestion.CustomerKind;
import cn.qudao.suggestion.Matched;
import cn.qudao.suggestion.ProductKind;
import cn.qudao.suggestion.SuggestionMother;
import cn.qudao.testing.PortalTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The matrix of product and customer kinds at a roadside shop (row 71). */
@PortalTest
@Tag("database")
class DistributionTest {

    private static final Bilingual NAME = new Bilingual("体验先行", "Experience first");

    @Autowired
    private Counsel counsel;

    @Autowired
    private MatrixBook book;

    @Autowired
    private SuggestionMother mother;

    @Autowired
    private ActivationMother activation;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    private final SubscriberNumber number = ActivationMother.number();
    private ProductRow first;
    private ProductRow second;
    private ModeRow shipped;

    @BeforeEach
    void open() {
        Counter counter = activation.counter();
        PlatformRow carrier = activation.connect(counter, "http://127.0.0.1:9");
        first = mother.product(carrier);
        second = mother.product(carrier);
        mother.weight(first.id(), Matched.ALWAYS, "", 10);
        mother.weight(second.id(), Matched.ALWAYS, "", 5);
        mother.customer(number, Map.of(Feature.GROUP, "business"), Set.of(), Set.of());
        shipped = activation.asSystem(
                () -> book.history(ProductKind.NEW, CustomerKind.NICHE).getFirst());
        acting.enter(access.account(activation.placed(counter.clerk()), ShippedRole.CLERK));
    }

    @AfterEach
    void close() {
        acting.leave();
        run(() -> book.classProduct(second.code(), null));
        run(() -> book.decide(new ModeForm(
                ProductKind.NEW,
                CustomerKind.NICHE,
                shipped.name(),
                shipped.channelTypes(),
                shipped.tiers(),
                shipped.points(),
                shipped.reason())));
        mother.clear();
    }

    @Test
    void whereItIsPushedItComesFirstAndElsewhereTheClerkIsToldWhoDoes() {
        run(() -> book.classProduct(second.code(), ProductKind.NEW));
        decide(Set.of(), Set.of("ordinary"), 20);
        List<Suggestion> pushed = suggested();
        assertThat(pushed).extracting(one -> one.product().code()).containsExactly(second.code(), first.code());
        assertThat(pushed.getFirst().reasons())
                .containsExactly(Saying.of("suggestion.reason.MODE", NAME), Saying.of("suggestion.reason.ALWAYS"));
        assertThat(pushed).extracting(Suggestion::hint).containsOnlyNulls();

        decide(Set.of("own-hall"), Set.of("benchmark"), 20);
        List<Suggestion> elsewhere = suggested();
        assertThat(elsewhere).extracting(one -> one.product().code()).containsExactly(first.code(), second.code());
        assertThat(elsewhere.getFirst().hint()).as("of no kind").isNull();
        assertThat(elsewhere.getLast().hint())
                .isEqualTo(Saying.of(
                        "suggestion.mode.elsewhere", NAME, new Bilingual("自办营业厅、标杆门店", "Own hall, Benchmark shop")));
        assertThat(elsewhere.getLast().reasons()).containsExactly(Saying.of("suggestion.reason.ALWAYS"));

        decide(Set.of(), Set.of(), 20);
        assertThat(suggested()).extracting(one -> one.product().code()).startsWith(second.code());
    }

    @Test
    void ofWhomOrWhatNobodyKnowsTheKindItSaysNothing() {
        run(() -> book.classProduct(second.code(), ProductKind.NEW));
        decide(Set.of(), Set.of(), 20);
        SubscriberNumber stranger = ActivationMother.number();
        assertThat(counsel.suggest(stranger).suggestions())
                .extracting(one -> one.product().code())
                .containsExactly(first.code(), second.code());
        run(() -> book.classProduct(second.code(), null));
        assertThat(suggested()).extracting(one -> one.product().code()).containsExactly(first.code(), second.code());
        assertThat(activation.asSystem(() -> book.history(Side.PRODUCT, second.code())))
                .extracting(ClassingRow::kind)
                .containsExactly(null, "NEW");
    }

    @Test
    void isDecidedByWhoKeepsTheRulesAndNothingThatWasDecidedIsLost() {
        assertThatThrownBy(this::decideAsClerk).isInstanceOf(Refused.class);
        int before = history().size();
        decide(Set.of(), Set.of("ordinary"), 7);
        assertThat(history()).hasSize(before + 1);
        assertThat(history().getFirst().points()).isEqualTo(7);
        assertThat(activation.asSystem(book::modes))
                .hasSize(4)
                .anySatisfy(mode -> assertThat(mode).isEqualTo(history().getFirst()));
        assertThatThrownBy(() -> decide(Set.of("nowhere"), Set.of(), 7))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("org.dictionary.unknown");
        assertThatThrownBy(() -> run(() -> book.classGroup("nobody", CustomerKind.MASS)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("org.dictionary.unknown");
        assertThatThrownBy(() -> decide(Set.of(), Set.of(), -1))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("suggestion.mode.bad-points");
    }

    @Test
    void anOutletPushesByItsTypeOrByItsTier() {
        assertThat(mode(Set.of(), Set.of()).isPushedAt("roadside", "ordinary")).isTrue();
        assertThat(mode(Set.of("roadside"), Set.of("core")).isPushedAt("roadside", "ordinary"))
                .isTrue();
        assertThat(mode(Set.of("own-hall"), Set.of("ordinary")).isPushedAt("roadside", "ordinary"))
                .isTrue();
        assertThat(mode(Set.of("own-hall"), Set.of()).isPushedAt("roadside", "ordinary"))
                .isFalse();
    }

    private static ModeRow mode(Set<String> types, Set<String> tiers) {
        return new ModeRow(
                ProductKind.NEW,
                CustomerKind.NICHE,
                NAME,
                types,
                tiers,
                1,
                "test",
                Instant.parse("2026-01-01T00:00:00Z"),
                null);
    }

    private List<ModeRow> history() {
        return activation.asSystem(() -> book.history(ProductKind.NEW, CustomerKind.NICHE));
    }

    private void decideAsClerk() {
        book.decide(new ModeForm(ProductKind.NEW, CustomerKind.NICHE, NAME, Set.of(), Set.of(), 1, "test"));
    }

    private void decide(Set<String> types, Set<String> tiers, int points) {
        run(() -> book.decide(new ModeForm(ProductKind.NEW, CustomerKind.NICHE, NAME, types, tiers, points, "test")));
    }

    private void run(Runnable work) {
        activation.asSystem(() -> {
            work.run();
            return true;
        });
    }

    private List<Suggestion> suggested() {
        return counsel.suggest(number).suggestions();
    }
}

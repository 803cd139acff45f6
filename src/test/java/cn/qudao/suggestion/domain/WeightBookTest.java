package cn.qudao.suggestion.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.scope.Scope;
import cn.qudao.suggestion.Matched;
import cn.qudao.suggestion.SuggestionMother;
import cn.qudao.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Weights and policies as an administrator changes them: nothing is overwritten. */
@PortalTest
class WeightBookTest {

    @Autowired
    private WeightBook weights;

    @Autowired
    private SuggestionPolicyDesk policies;

    @Autowired
    private SuggestionMother mother;

    @Autowired
    private Scope scope;

    @AfterEach
    void clear() {
        mother.clear();
    }

    @Test
    void aChangeIsTheNextEditionAndTheOneBeforeStays() {
        ProductRow product = mother.product();
        long series = mother.weight(product.id(), Matched.GROUP, "business", 10);
        scope.asSystem(
                "test", () -> weights.change(series, new WeightForm(product.id(), Matched.GROUP, "business", 20)));
        assertThat(scope.asSystem("test", () -> weights.editions(series)))
                .extracting(WeightRow::points)
                .containsExactly(20, 10);
        assertThat(scope.asSystem("test", weights::inForce))
                .filteredOn(row -> row.series() == series)
                .singleElement()
                .satisfies(row -> assertThat(row.edition()).isEqualTo(2));
    }

    @Test
    void theSameTwiceIsRefusedAndSoIsWhatTheDictionaryDoesNotHold() {
        ProductRow product = mother.product();
        mother.weight(product.id(), Matched.GROUP, "business", 10);
        assertRefused("matched", () -> mother.weight(product.id(), Matched.GROUP, "business", 5));
        assertRefused("value", () -> mother.weight(product.id(), Matched.GROUP, "nobody", 5));
        assertRefused("value", () -> mother.weight(product.id(), Matched.HOLDS, "nothing", 5));
        assertRefused("value", () -> mother.weight(product.id(), Matched.TAG, " ", 5));
        assertRefused("points", () -> mother.weight(product.id(), Matched.ALWAYS, "", 0));
        assertRefused("points", () -> mother.weight(product.id(), Matched.ALWAYS, "", 1001));
    }

    @Test
    void whatHasEndedCannotBeChanged() {
        ProductRow product = mother.product();
        long series = scope.asSystem("test", () -> weights.add(new WeightForm(product.id(), Matched.ALWAYS, "", 1)));
        scope.asSystem("test", () -> weights.end(series));
        assertThatThrownBy(() -> scope.asSystem("test", () -> weights.end(series)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyDecidesOnWhatAnotherHasChanged() {
        int number = scope.asSystem("test", () -> policies.all().getFirst().number());
        mother.policy(2, 10, 5);
        assertThatThrownBy(() ->
                        scope.asSystem("test", () -> policies.decide(new PolicyForm(number, 1, 1, 1, 1, "too late"))))
                .isInstanceOf(RuleViolation.class);
        assertThat(scope.asSystem("test", policies::all).getFirst()).satisfies(now -> {
            assertThat(now.number()).isEqualTo(number + 1);
            assertThat(now.holdOutPercent()).isEqualTo(5);
        });
        assertRefused("most", () -> new PolicyForm(number, 0, 1, 1, 1, "x"));
        assertRefused("holdOutPercent", () -> new PolicyForm(number, 1, 1, 1, 51, "x"));
        assertRefused("reason", () -> new PolicyForm(number, 1, 1, 1, 1, " "));
    }

    @Test
    void withoutAPostNothingIsDecided() {
        assertThatThrownBy(weights::inForce).isInstanceOf(Refused.class);
    }

    private static void assertRefused(String field, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.field()).isEqualTo(field));
    }
}

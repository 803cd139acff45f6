package cn.qudao.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shares of an amount are the amount together. */
class MoneyTest {

    @Test
    void sharesAreInProportionAndToTheCent() {
        assertThat(shares("12", "8", "8")).containsExactly(Money.of("6"), Money.of("6"));
        assertThat(shares("8", "2", "5", "5")).containsExactly(Money.of("1.33"), Money.of("3.34"), Money.of("3.33"));
        assertThat(shares("10.01", "8", "8", "8"))
                .containsExactly(Money.of("3.34"), Money.of("3.33"), Money.of("3.34"));
    }

    @Test
    void nothingIsLostWhereTheAmountIsFinerOrNothingIsWorthAnything() {
        assertThat(shares("0.005", "1", "0")).containsExactly(Money.of("0.005"), Money.ZERO);
        assertThat(shares("0.0101", "1", "1")).containsExactly(Money.of("0.01"), Money.of("0.0001"));
        assertThat(shares("3", "0", "0")).containsExactly(Money.ZERO, Money.of("3"));
        assertThat(shares("0", "4", "4")).containsExactly(Money.ZERO, Money.ZERO);
    }

    private static List<Money> shares(String amount, String... worth) {
        return Money.of(amount).shares(Stream.of(worth).map(Money::of).toList());
    }
}

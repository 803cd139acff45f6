package cn.qudao.demo.guangdong;

import cn.qudao.org.NewUnit;
import java.time.LocalDate;
import java.util.List;

/**
 * An outlet that recommends.
 *
 * @param since from the first of which month it does, as far as it is open
 * @param volume how much, against the others
 * @param rate how many of its recommendations succeed
 */
record Seller(DemoOutlet outlet, LocalDate since, double volume, double rate, Weighted<NewUnit> clerks) {

    private static final double UNEVENNESS = 0.9;
    private static final double LONGEST_TAIL = 5;
    private static final double MALICIOUS = 0.022;
    private static final double WEAK = 0.05;
    private static final double SENIOR = 1.6;

    static Seller of(DemoOutlet outlet, LocalDate since) {
        Dice dice = Dice.of(outlet.code(), "seller");
        double size = outlet.type().volume() * outlet.grid().city().zeal();
        double tail = Math.min(LONGEST_TAIL, dice.tail(UNEVENNESS));
        List<NewUnit> working = outlet.clerks().stream()
                .filter(clerk -> clerk.stoppedOn() == null || outlet.life().stopped() != null)
                .toList();
        double rate = Outlets.isShown(outlet.code()) ? ordinary(dice) : rate(dice);
        return new Seller(
                outlet,
                since,
                size * (Outlets.isShown(outlet.code()) ? LONGEST_TAIL : tail),
                rate,
                Weighted.of(working, clerk -> clerk == working.getFirst() ? SENIOR : 1));
    }

    boolean isShown() {
        return Outlets.isShown(outlet.code());
    }

    /** Most succeed with half to three quarters, some hardly ever (the 20 % and 5 % of the quality control). */
    private static double rate(Dice dice) {
        double kind = dice.share();
        if (kind < MALICIOUS) {
            return 0.05 * dice.share();
        }
        return kind < MALICIOUS + WEAK ? 0.06 + 0.14 * dice.share() : ordinary(dice);
    }

    private static double ordinary(Dice dice) {
        return Math.clamp(0.6 + 0.1 * dice.bell(), 0.3, 0.92);
    }

    /** Of so many recommendations; never none by mere rounding. */
    int successes(int recommendations) {
        long exact = Math.round(rate * recommendations);
        return (int) (rate > 0.2 && recommendations > 0 ? Math.max(1, exact) : exact);
    }
}

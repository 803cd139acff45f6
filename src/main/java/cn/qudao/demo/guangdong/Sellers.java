package cn.qudao.demo.guangdong;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the outlets that recommend: as many as the size wants among those valid at the end of the last full month. They
 * have come one after the other, so that the months before count fewer; what stopped before then had been silent.
 */
final class Sellers {

    private static final double JOINED_LAST_MONTH = 0.07;
    private static final double JOINED_THE_MONTH_BEFORE = 0.09;
    private static final double NEW_ONES_SELL_AT_ONCE = 0.25;

    private final DemoSize size;
    private final DemoCalendar calendar;

    Sellers(DemoSize size, DemoCalendar calendar) {
        this.size = size;
        this.calendar = calendar;
    }

    List<Seller> choose(List<DemoOutlet> outlets) {
        LocalDate end = calendar.lastFullMonth().atEndOfMonth();
        List<Seller> sellers = new ArrayList<>();
        outlets.stream()
                .filter(outlet -> outlet.life().isOpenOn(end))
                .sorted(Comparator.comparingDouble(Sellers::reluctance))
                .limit(size.covered())
                .sorted(Comparator.comparing(DemoOutlet::code))
                .forEach(outlet -> sellers.add(Seller.of(outlet, since(outlet))));
        outlets.stream()
                .filter(outlet -> outlet.life().opened().isAfter(end))
                .filter(outlet -> Dice.of(outlet.code(), "new").chance(NEW_ONES_SELL_AT_ONCE))
                .forEach(outlet -> sellers.add(
                        Seller.of(outlet, calendar.lastFullMonth().plusMonths(1).atDay(1))));
        return List.copyOf(sellers);
    }

    /** The smallest are chosen: a weighted draw without putting back. */
    private static double reluctance(DemoOutlet outlet) {
        if (Outlets.isShown(outlet.code())) {
            return 0;
        }
        double zeal = outlet.type().zeal() * outlet.grid().city().zeal();
        return -Math.log(1 - Dice.of(outlet.code(), "zeal").share()) / zeal;
    }

    private LocalDate since(DemoOutlet outlet) {
        double joined = Dice.of(outlet.code(), "joined").share();
        boolean shown = Outlets.isShown(outlet.code());
        if (!shown && joined < JOINED_LAST_MONTH) {
            return calendar.lastFullMonth().atDay(1);
        }
        return !shown && joined < JOINED_LAST_MONTH + JOINED_THE_MONTH_BEFORE
                ? calendar.lastFullMonth().minusMonths(1).atDay(1)
                : calendar.start();
    }
}

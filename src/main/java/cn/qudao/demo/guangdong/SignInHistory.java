package cn.qudao.demo.guangdong;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The days on which people signed in, day by day. */
final class SignInHistory {

    private static final double MISTYPED = 0.04;
    private static final double WEEKEND = 0.35;
    private static final int MINUTES_OF_WORK = 11 * 60;

    private final List<DemoAccount> accounts;

    SignInHistory(List<DemoAccount> accounts) {
        this.accounts = accounts;
    }

    Stream<DemoSignIn> between(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).flatMap(this::on);
    }

    private Stream<DemoSignIn> on(LocalDate day) {
        Dice dice = Dice.of(day, "sign-ins");
        double share = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? WEEKEND : 1;
        return accounts.stream()
                .filter(account -> dice.chance(account.activity() * share))
                .flatMap(account -> signIn(account, day, dice));
    }

    private static Stream<DemoSignIn> signIn(DemoAccount account, LocalDate day, Dice dice) {
        var at = day.atTime(8, 0).plusMinutes(dice.below(MINUTES_OF_WORK)).plusSeconds(dice.below(60));
        boolean phone = dice.chance(account.phone());
        String address = "10.%d.%d.%d".formatted(dice.between(1, 44), dice.below(256), dice.between(1, 254));
        DemoSignIn in = new DemoSignIn(account, at, phone, true, address);
        return dice.chance(MISTYPED)
                ? Stream.of(new DemoSignIn(account, at.minusSeconds(20), phone, false, address), in)
                : Stream.of(in);
    }
}

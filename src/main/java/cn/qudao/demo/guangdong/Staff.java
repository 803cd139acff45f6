package cn.qudao.demo.guangdong;

import cn.qudao.demo.guangdong.People.Person;
import cn.qudao.org.ClerkProfile;
import cn.qudao.org.NewUnit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The clerks of outlets, with the days on which they came and, some of them, left: before the records begin, so that
 * everybody still there may have any of them.
 */
final class Staff {

    private static final double LEFT = 0.03;
    private static final int DAYS_OF_A_YEAR = 365;

    private final Words words;
    private final People people;
    private final LocalDate start;

    Staff(Words words, People people, LocalDate start) {
        this.words = words;
        this.people = people;
        this.start = start;
    }

    /** The owner, or the senior clerk, works as long as the outlet; the others come later, and some leave again. */
    List<NewUnit> hire(String outlet, Grid grid, OutletType type, Life life, Person owner, int wanted, Dice dice) {
        List<NewUnit> clerks = new ArrayList<>(wanted + 1);
        Set<String> names = new HashSet<>();
        clerks.add(clerk(outlet, 1, owner, life.opened(), type.firstClerk(), life, dice));
        names.add(owner.name());
        while (clerks.size() < wanted) {
            Person person = people.meet(grid.city(), dice);
            if (names.add(person.name())) {
                clerks.add(
                        clerk(outlet, clerks.size() + 1, person, soonAfter(life, dice), type.clerkKind(), life, dice));
            }
        }
        if (life.stopped() == null && life.opened().isBefore(start) && dice.chance(LEFT)) {
            Person gone = people.meet(grid.city(), dice);
            if (names.add(gone.name())) {
                NewUnit left = clerk(outlet, clerks.size() + 1, gone, life.opened(), type.clerkKind(), life, dice);
                clerks.add(left.stopped(soonAfter(life, dice)));
            }
        }
        return List.copyOf(clerks);
    }

    /** A mobile number as it could be. */
    static String number(Words words, Dice dice) {
        return words.pick("number.heads", dice) + "%08d".formatted(dice.below(100_000_000));
    }

    private NewUnit clerk(
            String outlet, int ordinal, Person person, LocalDate since, String kind, Life life, Dice dice) {
        NewUnit clerk = NewUnit.clerk(
                "%s%02d".formatted(outlet, ordinal),
                person.name(),
                outlet,
                since,
                new ClerkProfile(kind, number(words, dice)));
        return life.stopped() == null ? clerk : clerk.stopped(life.stopped());
    }

    /** Within the outlet's first year, as far as it lies before the records. */
    private LocalDate soonAfter(Life life, Dice dice) {
        LocalDate end = life.stopped() != null && life.stopped().isBefore(start) ? life.stopped() : start;
        long days = Math.clamp(ChronoUnit.DAYS.between(life.opened(), end), 0, DAYS_OF_A_YEAR);
        return life.opened().plusDays(dice.below((int) days + 1));
    }
}

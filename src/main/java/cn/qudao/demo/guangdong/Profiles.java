package cn.qudao.demo.guangdong;

import cn.qudao.org.OutletProfile;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The master data of outlets (rows 31–39). Where they stand on a map is not invented. */
final class Profiles {

    private static final double CHAIN = 0.08;
    private static final double DESIGNATED = 0.6;
    private static final double EXCLUSIVE_BY_OWN_WILL = 0.03;
    private static final double STARRED = 0.8;
    private static final double ANOTHER_STAR = 0.45;
    private static final int MONTHS_TO_A_STAR = 3;
    private static final double UNEVENNESS = 0.5;

    private final Words words;
    private final People people;
    private final LocalDate start;

    /** @param start the first day of the demo's records */
    Profiles(Words words, People people, LocalDate start) {
        this.words = words;
        this.people = people;
        this.start = start;
    }

    OutletProfile describe(
            String code, OutletType type, Grid grid, @Nullable String venue, Life life, String address, Dice dice) {
        boolean exclusive = type.is("exclusive");
        String segment = grid.isUrban() || !type.segment().equals("urban") ? type.segment() : "rural";
        return new OutletProfile(
                type.code(),
                type.channelClass(),
                segment,
                dice.pick(type.tiers()),
                star(code, type, life),
                venue,
                dice.chance(type.signed()),
                (exclusive || type.is("roadside")) && dice.chance(CHAIN),
                exclusive && dice.chance(DESIGNATED),
                exclusiveSince(type, life, dice),
                words.list("equipment." + type.equipment()).getFirst(),
                words.list("features." + type.code()).getFirst(),
                words.pick("customers." + segment, dice),
                type.footfall() == null ? null : footfall(type.footfall(), dice),
                address,
                null,
                null,
                people.meet(grid.city(), Dice.of(grid.code(), "manager")).name(),
                DemoAccount.signInName(grid.code()));
    }

    /** Exclusive shops and cooperative halls climb star by star (rows 143 and 145); fewer reach each next one. */
    private @Nullable Integer star(String code, OutletType type, Life life) {
        Dice dice = Dice.of(code, "star");
        boolean rated = (type.is("exclusive") || type.is("cooperative-hall"))
                && life.opened().isBefore(start.minusMonths(MONTHS_TO_A_STAR));
        if (!rated || !(dice.chance(STARRED) || Outlets.isShown(code))) {
            return null;
        }
        int star = 1;
        while (star < OutletProfile.MOST_STARS && dice.chance(ANOTHER_STAR)) {
            star++;
        }
        return star;
    }

    private static @Nullable LocalDate exclusiveSince(OutletType type, Life life, Dice dice) {
        boolean willing = type.is("exclusive") || type.is("roadside") && dice.chance(EXCLUSIVE_BY_OWN_WILL);
        return willing ? life.opened() : null;
    }

    /** People counted by eye come in tens. */
    private static int footfall(int ordinary, Dice dice) {
        return (int) Math.round(ordinary * dice.tail(UNEVENNESS) / 10) * 10;
    }
}

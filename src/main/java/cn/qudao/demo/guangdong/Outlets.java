package cn.qudao.demo.guangdong;

import cn.qudao.demo.guangdong.OutletNames.Named;
import cn.qudao.org.NewUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Spreads the outlets over the grids and gives each its life, type, name, master data and clerks. */
final class Outlets {

    /** The grid whose first outlet the demo's own sign-ins belong to. */
    static final String SHOWN_GRID = "440106001";

    private static final String SHOWN_TYPE = "exclusive";
    private static final double UNEVENNESS = 0.35;
    private static final double IN_A_VENUE = 0.18;

    private final Words words;
    private final People people;
    private final List<OutletType> types = OutletType.read();
    private final Map<String, OutletType> typeOf =
            types.stream().collect(Collectors.toMap(OutletType::code, type -> type));
    private final Map<Grid.Kind, Weighted<OutletType>> mix = new HashMap<>();
    private final Profiles profiles;
    private final Staff staff;
    private final Spots spots;

    Outlets(Words words, People people, List<Grid> grids, DemoCalendar calendar) {
        this.words = words;
        this.people = people;
        this.profiles = new Profiles(words, people, calendar.start());
        this.staff = new Staff(words, people, calendar.start());
        this.spots = new Spots(words, people, grids);
        for (Grid.Kind kind : Grid.Kind.values()) {
            mix.put(kind, Weighted.of(types, type -> type.share().getOrDefault(kind, 0.0)));
        }
    }

    /** All of them, by grid and in the order in which they opened, which is that of their codes. */
    List<DemoOutlet> open(List<Grid> grids, List<Life> lives) {
        int[] counts = Apportionment.divide(lives.size(), weights(grids));
        List<Life> shuffled = Dice.of("lives").shuffle(lives);
        List<DemoOutlet> outlets = new ArrayList<>(lives.size());
        int given = 0;
        for (int i = 0; i < counts.length; i++) {
            List<Life> here = shuffled.subList(given, given + counts[i]);
            outlets.addAll(openIn(grids.get(i), here));
            given += counts[i];
        }
        return outlets;
    }

    /** A city has outlets as it has residents; its grids share them by their kind, and unevenly as life is. */
    private static double[] weights(List<Grid> grids) {
        Map<Grid, Double> own = new HashMap<>();
        Map<City, Double> sums = new HashMap<>();
        for (Grid grid : grids) {
            double weight = grid.kind().weight() * Dice.of(grid.code(), "size").tail(UNEVENNESS);
            own.put(grid, weight);
            sums.merge(grid.city(), weight, Double::sum);
        }
        return grids.stream()
                .mapToDouble(grid -> grid.city().residents()
                        * Objects.requireNonNull(own.get(grid))
                        / Objects.requireNonNull(sums.get(grid.city())))
                .toArray();
    }

    private List<DemoOutlet> openIn(Grid grid, List<Life> lives) {
        OutletNames names = new OutletNames(words, people, spots, grid);
        List<Life> byAge = new ArrayList<>(lives);
        byAge.sort(Comparator.comparing(Life::opened).thenComparing(life -> life.stopped() == null));
        if (grid.code().equals(SHOWN_GRID)) {
            putLastingFirst(byAge);
        }
        List<DemoOutlet> outlets = new ArrayList<>(lives.size());
        for (Life life : byAge) {
            String code = "%s%04d".formatted(grid.code(), outlets.size() + 1);
            outlets.add(open(code, grid, life, names));
        }
        return outlets;
    }

    private static void putLastingFirst(List<Life> byAge) {
        byAge.stream().filter(life -> life.stopped() == null).findFirst().ifPresent(lasting -> {
            byAge.remove(lasting);
            byAge.addFirst(lasting);
        });
    }

    private DemoOutlet open(String code, Grid grid, Life life, OutletNames names) {
        Dice dice = Dice.of(code);
        boolean shown = isShown(code);
        OutletType type = shown
                ? Objects.requireNonNull(typeOf.get(SHOWN_TYPE))
                : Objects.requireNonNull(mix.get(grid.kind())).draw(dice);
        String venue = venue(type, grid, dice);
        Named named = names.invent(type, venue, dice);
        NewUnit unit = NewUnit.outlet(
                code,
                named.name(),
                grid.code(),
                life.opened(),
                profiles.describe(code, type, grid, venue, life, named.address(), dice));
        if (life.stopped() != null) {
            unit = unit.stopped(life.stopped());
        }
        int clerks = shown ? type.mostClerks() : dice.between(type.leastClerks(), type.mostClerks());
        return new DemoOutlet(unit, grid, type, life, staff.hire(code, grid, type, life, named.owner(), clerks, dice));
    }

    static boolean isShown(String code) {
        return code.equals(SHOWN_GRID + "0001");
    }

    private @Nullable String venue(OutletType type, Grid grid, Dice dice) {
        boolean inVenue = type.is("agency-point") && grid.isUrban() && dice.chance(IN_A_VENUE);
        return inVenue ? words.pick("venue", dice) : null;
    }
}

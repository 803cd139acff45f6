package cn.qudao.demo.guangdong;

import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.OutletProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Master data beside the hierarchy: key areas, plaques, who has charge of what, and work standards. */
final class Registers {

    private static final List<String> KINDS =
            List.of("business-circle", "campus", "transport-hub", "industrial-park", "market");
    private static final Map<String, Double> STRENGTH = Map.of("mobile", 1.1, "telecom", 0.8, "broadnet", 0.1);
    private static final List<String> SEGMENTS =
            List.of("community", "community", "community", "individual", "business", "industry");
    private static final List<ShippedRole> WITH_STANDARD =
            List.of(ShippedRole.GRID_MANAGER, ShippedRole.SHOP_OWNER, ShippedRole.CLERK);

    private static final int LEAST_OUTLETS_OF_AN_AREA = 3;
    private static final int MOST_OUTLETS_OF_AN_AREA = 9;
    private static final int AREAS_OF_A_DISTRICT = 2;
    private static final int GRIDS_OF_A_MANAGER = 3;
    private static final double HUNG = 0.7;
    private static final double RESTARRED = 0.08;
    private static final double CONTRACTED = 0.9;
    private static final double MANAGED = 0.75;
    private static final int YEAR = 365;
    private static final int QUARTER = 91;

    private final Words words;
    private final People people;
    private final Gazetteer places;
    private final List<DemoOutlet> outlets;
    private final LocalDate start;

    Registers(Words words, People people, Gazetteer places, List<DemoOutlet> outlets, DemoCalendar calendar) {
        this.words = words;
        this.people = people;
        this.places = places;
        this.outlets = outlets.stream()
                .filter(outlet -> outlet.life().stopped() == null)
                .toList();
        this.start = calendar.start();
    }

    /** In each district around the grids with the most outlets. */
    List<DemoKeyArea> keyAreas() {
        Map<Grid, List<DemoOutlet>> byGrid = outlets.stream().collect(Collectors.groupingBy(DemoOutlet::grid));
        Map<District, List<Grid>> byDistrict = byGrid.keySet().stream().collect(Collectors.groupingBy(Grid::district));
        return places.districts().stream()
                .flatMap(district -> byDistrict.getOrDefault(district, List.of()).stream()
                        .sorted(Comparator.comparing((Grid grid) -> -Objects.requireNonNull(byGrid.get(grid))
                                        .size())
                                .thenComparing(Grid::code))
                        .limit(AREAS_OF_A_DISTRICT))
                .map(grid -> keyArea(grid, Objects.requireNonNull(byGrid.get(grid))))
                .toList();
    }

    private DemoKeyArea keyArea(Grid grid, List<DemoOutlet> here) {
        Dice dice = Dice.of(grid.code(), "key-area");
        String kind = dice.pick(KINDS);
        List<String> inside = here.stream()
                .limit(dice.between(LEAST_OUTLETS_OF_AN_AREA, MOST_OUTLETS_OF_AN_AREA))
                .map(DemoOutlet::code)
                .toList();
        return new DemoKeyArea(
                words.fill(words.pick("key-area." + kind, dice), Map.of("short", grid.shortName()), dice),
                kind,
                grid.code(),
                words.fill(words.pick("key-area.bounds", dice), Map.of(), dice),
                inside,
                Map.of(
                        start.minusDays(QUARTER + dice.below(QUARTER)), survey(inside.size(), dice),
                        start.plusDays(dice.below(QUARTER / 2)), survey(inside.size(), dice)));
    }

    private static Map<String, Integer> survey(int own, Dice dice) {
        return STRENGTH.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> (int) Math.round(own * each.getValue() * dice.tail(0.4))));
    }

    /** For most of the outlets that have a star, and the sign of a benchmark shop. */
    List<DemoPlaque> plaques() {
        return outlets.stream()
                .filter(outlet -> outlet.life().opened().isBefore(start.minusYears(1)))
                .flatMap(outlet -> Stream.concat(stars(outlet).stream(), signs(outlet).stream()))
                .toList();
    }

    private List<DemoPlaque> stars(DemoOutlet outlet) {
        Dice dice = Dice.of(outlet.code(), "plaque");
        OutletProfile profile = outlet.unit().outlet();
        Integer stars = profile == null ? null : profile.star();
        if (stars == null || !(dice.chance(HUNG) || Outlets.isShown(outlet.code()))) {
            return List.of();
        }
        List<DemoPlaque> plaques = new ArrayList<>();
        LocalDate issued = start.minusDays(dice.below(YEAR));
        if (stars > 1 && dice.chance(RESTARRED)) {
            plaques.add(new DemoPlaque(
                    outlet.code(),
                    "star",
                    stars - 1,
                    "XJ" + outlet.code() + "-1",
                    issued.minusDays(QUARTER),
                    issued,
                    words.pick("plaque.reasons", dice)));
        }
        plaques.add(new DemoPlaque(outlet.code(), "star", stars, "XJ" + outlet.code(), issued, null, null));
        return plaques;
    }

    private List<DemoPlaque> signs(DemoOutlet outlet) {
        OutletProfile profile = outlet.unit().outlet();
        if (profile == null || !profile.tier().equals("benchmark")) {
            return List.of();
        }
        LocalDate issued = start.minusDays(Dice.of(outlet.code(), "sign").below(YEAR));
        return List.of(new DemoPlaque(outlet.code(), "benchmark", null, "BG" + outlet.code(), issued, null, null));
    }

    /** Most districts are contracted, and most grids have a customer manager, who holds a few neighbouring ones. */
    List<DemoCharge> charges() {
        return Stream.concat(
                        places.districts().stream()
                                .filter(district ->
                                        Dice.of(district.code(), "contracted").chance(CONTRACTED))
                                .map(district -> charge(
                                        district.code(), null, district.city(), Dice.of(district.code(), "contract"))),
                        places.grids().stream()
                                .filter(grid -> grid.kind() != Grid.Kind.CLOSED)
                                .filter(grid -> Dice.of(grid.code(), "managed").chance(MANAGED))
                                .map(this::manager))
                .toList();
    }

    private DemoCharge manager(Grid grid) {
        int number = Integer.parseInt(grid.code().substring(grid.code().length() - 3)) / GRIDS_OF_A_MANAGER;
        Dice dice = Dice.of(grid.district().code(), "manager", number);
        return charge(grid.code(), dice.pick(SEGMENTS), grid.city(), dice);
    }

    private DemoCharge charge(String unit, @Nullable String segment, City city, Dice dice) {
        String name = people.meet(city, dice).name();
        String phone = Staff.number(words, dice);
        return new DemoCharge(unit, segment, name, phone, start.minusDays(dice.below(YEAR)));
    }

    List<DemoStandard> standards() {
        return WITH_STANDARD.stream().map(this::standard).toList();
    }

    private DemoStandard standard(ShippedRole role) {
        String key = "standard." + role.name().toLowerCase(Locale.ROOT);
        return new DemoStandard(role, words.list(key + ".title").getFirst(), words.list(key));
    }
}

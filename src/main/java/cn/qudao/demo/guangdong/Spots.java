package cn.qudao.demo.guangdong;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The roads and villages of a grid. */
final class Spots {

    private static final int ORDINARY_ROADS = 14;
    private static final int VILLAGES = 24;
    private static final double NAMED_AFTER_A_FAMILY = 0.35;
    private static final String MIXED = "mixed";
    private static final String EVERYWHERE = "*";

    private final Words words;
    private final People people;
    private final Map<String, List<String>> roads;
    private final Map<String, List<String>> neighbours;

    Spots(Words words, People people, List<Grid> grids) {
        this.words = words;
        this.people = people;
        this.roads = Words.table("roads.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("code"), row -> Words.split(row.getField("roads"))));
        this.neighbours = grids.stream()
                .collect(Collectors.groupingBy(
                        grid -> grid.district().code(), Collectors.mapping(Grid::shortName, Collectors.toList())));
    }

    /** Well-known ones of the district where the grid is a street of it, and some of those that every town has. */
    List<String> roads(Grid grid) {
        List<String> own = new ArrayList<>();
        if (grid.kind() == Grid.Kind.STREET) {
            roads.getOrDefault(grid.district().code(), List.of()).stream()
                    .filter(road -> !belongsToNeighbour(road, grid))
                    .forEach(own::add);
        }
        List<String> everywhere = roads.getOrDefault(EVERYWHERE, List.of());
        Dice dice = Dice.of(grid.code(), "roads");
        for (int i = 0; i < ORDINARY_ROADS; i++) {
            own.add(dice.pick(everywhere));
        }
        return own;
    }

    List<String> villages(Grid grid) {
        Dice dice = Dice.of(grid.code(), "villages");
        String speech =
                grid.city().speech().equals(MIXED) ? "cantonese" : grid.city().speech();
        List<String> villages = new ArrayList<>(VILLAGES);
        for (int i = 0; i < VILLAGES; i++) {
            villages.add(
                    dice.chance(NAMED_AFTER_A_FAMILY)
                            ? people.surname(grid.city(), dice) + words.pick("village.family." + speech, dice)
                            : words.pick(dice.chance(0.5) ? "village." + speech : "village.any", dice));
        }
        return villages.stream().distinct().toList();
    }

    private boolean belongsToNeighbour(String road, Grid grid) {
        return !road.startsWith(grid.shortName())
                && neighbours.getOrDefault(grid.district().code(), List.of()).stream()
                        .anyMatch(road::startsWith);
    }
}

package cn.qudao.demo.guangdong;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The real divisions of Guangdong: cities, districts and grids, each after the one it belongs to, by code. */
record Gazetteer(List<City> cities, List<District> districts, List<Grid> grids) {

    static Gazetteer read(Words words, DemoSize size) {
        Map<String, NamedCsvRecord> profiles = Words.table("profiles.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("code"), Function.identity()));
        List<City> cities = Words.table("cities.csv").stream()
                .map(row -> City.of(row, Objects.requireNonNull(profiles.get(row.getField("code")))))
                .limit(size.regions())
                .toList();
        Map<String, City> cityOf = cities.stream().collect(Collectors.toMap(City::code, Function.identity()));
        List<District> districts = Words.table("districts.csv").stream()
                .filter(row -> cityOf.containsKey(row.getField("city_code")))
                .map(row -> new District(
                        row.getField("code"),
                        row.getField("name"),
                        Objects.requireNonNull(cityOf.get(row.getField("city_code")))))
                .toList();
        Map<String, District> districtOf =
                districts.stream().collect(Collectors.toMap(District::code, Function.identity()));
        Map<String, Integer> taken = new HashMap<>();
        List<Grid> grids = Words.table("streets.csv").stream()
                .filter(row -> districtOf.containsKey(row.getField("district_code")))
                .filter(row -> taken.merge(row.getField("district_code"), 1, Integer::sum) <= size.gridsPerDistrict())
                .map(row -> grid(row, Objects.requireNonNull(districtOf.get(row.getField("district_code"))), words))
                .toList();
        return new Gazetteer(cities, districts, grids);
    }

    private static Grid grid(NamedCsvRecord row, District district, Words words) {
        String name = row.getField("name");
        return new Grid(row.getField("code"), name, shorten(name, words), kind(name, words), district);
    }

    private static Grid.Kind kind(String name, Words words) {
        for (Grid.Kind kind : List.of(Grid.Kind.CLOSED, Grid.Kind.REMOTE, Grid.Kind.STREET, Grid.Kind.TOWN)) {
            if (words.list("grid." + kind.name().toLowerCase(Locale.ROOT)).stream()
                    .anyMatch(name::endsWith)) {
                return kind;
            }
        }
        return Grid.Kind.ZONE;
    }

    private static String shorten(String name, Words words) {
        return words.list("grid.tail").stream()
                .filter(tail -> name.endsWith(tail) && name.length() > tail.length() + 1)
                .findFirst()
                .map(tail -> name.substring(0, name.length() - tail.length()))
                .orElse(name);
    }
}

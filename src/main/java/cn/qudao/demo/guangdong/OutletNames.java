package cn.qudao.demo.guangdong;

import cn.qudao.demo.guangdong.People.Person;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names and addresses of the outlets of one grid, no name twice. */
final class OutletNames {

    private static final int TRIES = 12;

    private final Words words;
    private final People people;
    private final Grid grid;
    private final List<String> roads;
    private final List<String> villages;
    private final Set<String> taken = new HashSet<>();

    OutletNames(Words words, People people, Spots spots, Grid grid) {
        this.words = words;
        this.people = people;
        this.grid = grid;
        this.roads = spots.roads(grid);
        this.villages = spots.villages(grid);
    }

    /** A new outlet with its owner, whose name many types bear. */
    Named invent(OutletType type, @Nullable String venue, Dice dice) {
        List<String> patterns = words.list(venue == null ? "outlet." + type.code() : "venue." + venue);
        Named named = draw(type, patterns, dice);
        for (int i = 0; i < TRIES && taken.contains(named.name); i++) {
            named = draw(type, patterns, dice);
        }
        String first = named.name;
        for (String again : words.list("again")) {
            if (taken.contains(named.name)) {
                named = named.called(words.fill(again, Map.of("name", first), dice));
            }
        }
        return taken.add(named.name) ? named : invent(type, venue, dice);
    }

    private Named draw(OutletType type, List<String> patterns, Dice dice) {
        Person owner = people.meet(grid.city(), dice);
        Map<String, String> parts = parts(type, owner, dice);
        // A road that bears the name of its street is not named after it twice.
        String name = words.fill(dice.pick(patterns), parts, dice)
                .replace(grid.shortName() + grid.shortName(), grid.shortName());
        String address =
                words.fill(words.pick(type.is("village") ? "address.village" : "address.road", dice), parts, dice);
        return new Named(name, address, owner);
    }

    private Map<String, String> parts(OutletType type, Person owner, Dice dice) {
        Map<String, String> parts = new HashMap<>();
        parts.put("grid", grid.name());
        parts.put("short", grid.shortName());
        parts.put("place", grid.district().address() + grid.name());
        parts.put("road", dice.pick(roads));
        parts.put("village", dice.pick(villages));
        parts.put("number", String.valueOf(dice.between(1, 188)));
        parts.put("owner", owner.surname() + words.list("owner.mark").getFirst());
        parts.put("person", owner.name());
        parts.put("last", owner.last());
        if (type.is("group-agent")) {
            parts.put("office", words.pick(grid.isUrban() ? "street.office" : "office", dice));
        }
        return parts;
    }

    record Named(String name, String address, Person owner) {

        Named called(String other) {
            return new Named(other, address, owner);
        }
    }
}

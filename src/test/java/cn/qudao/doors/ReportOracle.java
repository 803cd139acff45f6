package cn.qudao.doors;

import static cn.qudao.scope.RandomTree.code;

import cn.qudao.doors.World.Fact;
import cn.qudao.doors.World.Standing;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.scope.RandomTree.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** The right figures of R2, R8 and R11 for a visitor, row by row, by looking at each record. */
record ReportOracle(Visitor visitor, World world, Node unit, Level rows, Period period, boolean ofNow) {

    ReportOracle(Visitor visitor, World world, Node unit, Level rows, Period period) {
        this(visitor, world, unit, rows, period, false);
    }

    /** By the organisation of now: everything counts where its outlet stands. */
    ReportOracle byNow() {
        return new ReportOracle(visitor, world, unit, rows, period, true);
    }

    static final List<String> R2 = List.of("recommended", "succeeded", "income", "succeededBefore");
    static final List<String> R8 = List.of("accounts", "signedIn");
    static final List<String> R11 = List.of("valid", "covered", "active", "succeeded");

    private static final int PRICE = 5;

    Map<String, List<Long>> business() {
        Map<String, List<Long>> sums = new TreeMap<>();
        for (Fact fact : world.facts()) {
            if (counts(place(fact))) {
                boolean now = within(fact.day(), period);
                boolean before = within(fact.day(), period.previous());
                add(
                        sums,
                        place(fact),
                        bit(now),
                        bit(now && fact.succeeded()),
                        PRICE * bit(now && fact.succeeded()),
                        bit(before && fact.succeeded()));
            }
        }
        return sums;
    }

    Map<String, List<Long>> channel() {
        Map<String, List<Long>> sums = new TreeMap<>();
        for (Standing standing : world.standings()) {
            boolean valid = !standing.since().isAfter(period.to())
                    && (standing.until() == null || standing.until().isAfter(period.to()));
            if (valid && counts(outlet(standing.outlet()))) {
                boolean covered = facts().stream()
                        .anyMatch(
                                fact -> fact.outlet().id() == standing.outlet().id());
                add(sums, outlet(standing.outlet()), 1, bit(covered), 0, 0);
            }
        }
        List<Node> active = new ArrayList<>();
        for (Fact fact : facts()) {
            if (counts(place(fact))) {
                Node outlet = outlet(fact.outlet());
                boolean first = active.stream().noneMatch(one -> one == outlet);
                active.add(outlet);
                add(sums, outlet, 0, 0, bit(first), bit(fact.succeeded()));
            }
        }
        return sums;
    }

    private Node outlet(Node then) {
        return ofNow ? world.now(then.id()) : then;
    }

    private Node place(Fact fact) {
        return ofNow ? world.place(fact) : fact.at();
    }

    /** Of today, on which everybody signed in. */
    Map<String, List<Long>> signIns() {
        Map<String, List<Long>> sums = new TreeMap<>();
        for (World.Person person : world.people()) {
            Node home = world.now(person.home());
            if (home != world.province() && counts(home)) {
                add(sums, home, 1, bit(counts(person.signedInAt())));
            }
        }
        return sums;
    }

    private List<Fact> facts() {
        return world.facts().stream()
                .filter(fact -> visitor.sees(place(fact)) && within(fact.day(), period))
                .toList();
    }

    private boolean counts(Node place) {
        return place.isBelow(unit) && visitor.sees(place);
    }

    /** What stands above the rows has a row of its own. */
    private void add(Map<String, List<Long>> sums, Node place, long... figures) {
        Node row = rows.isAbove(place.level()) ? World.at(place, rows) : place;
        if (LongStream.of(figures).anyMatch(figure -> figure != 0)) {
            sums.merge(code(row), LongStream.of(figures).boxed().toList(), ReportOracle::plus);
        }
    }

    static List<Long> plus(List<Long> one, List<Long> other) {
        List<Long> sum = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            sum.add(one.get(i) + other.get(i));
        }
        return sum;
    }

    private static long bit(boolean so) {
        return so ? 1 : 0;
    }

    private static boolean within(LocalDate day, Period when) {
        return !day.isBefore(when.from()) && !day.isAfter(when.to());
    }
}

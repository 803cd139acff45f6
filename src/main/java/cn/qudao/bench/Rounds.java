package cn.qudao.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Measures contenders by turns, so that all of them meet the same machine. Rounds in which other processes took more than
 * their share are repeated, within bounds.
 */
final class Rounds {

    static final int WANTED = 5;
    static final int MOST = 12;
    /** Of all cores. */
    static final double OTHERS_MAY_TAKE = 0.08;

    /** Beyond it no further rounds replace the disturbed ones. */
    private static final long BUDGET_NANOS = 12_000_000_000L;

    /** Long enough for Java to compile what a page needs, as it has in a portal that was not started just now. */
    private static final long WARM_UP_NANOS = 30_000_000_000L;

    private static final int WARM_UP_RUNS = 2_000;

    private final Meter meter;

    Rounds(Meter meter) {
        this.meter = meter;
    }

    /** In the order of the contenders. */
    List<Measured> run(List<Contender> contenders) throws IOException, InterruptedException {
        for (Contender contender : contenders) {
            warmUp(contender);
        }
        List<Round> quiet = new ArrayList<>();
        List<Round> disturbed = new ArrayList<>();
        List<Contender> order = new ArrayList<>(contenders);
        long end = System.nanoTime() + BUDGET_NANOS;
        while (quiet.size() < WANTED && more(quiet.size() + disturbed.size(), end)) {
            Round round = measure(order);
            (round.othersShare() > OTHERS_MAY_TAKE ? disturbed : quiet).add(round);
            Collections.reverse(order);
        }
        boolean isQuiet = quiet.size() >= WANTED;
        List<Round> counted = new ArrayList<>(quiet);
        if (!isQuiet) {
            counted.addAll(disturbed);
        }
        int leftOut = isQuiet ? disturbed.size() : 0;
        return contenders.stream()
                .map(contender -> sum(contender, counted, leftOut, isQuiet))
                .toList();
    }

    private static boolean more(int rounds, long end) {
        return rounds < WANTED || (rounds < MOST && System.nanoTime() < end);
    }

    private static void warmUp(Contender contender) throws IOException, InterruptedException {
        long end = System.nanoTime() + WARM_UP_NANOS;
        for (int i = 0; i < WARM_UP_RUNS && System.nanoTime() < end; i++) {
            contender.once();
        }
    }

    private Round measure(List<Contender> contenders) throws IOException, InterruptedException {
        Map<String, Turn> turns = new LinkedHashMap<>();
        for (Contender contender : contenders) {
            turns.put(contender.name(), turn(contender));
        }
        return new Round(turns);
    }

    private Turn turn(Contender contender) throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        Meter.Reading spent = Meter.Reading.NONE;
        for (int i = 0; i < contender.times(); i++) {
            contender.before().once();
            Meter.Reading start = meter.read();
            times.addAll(contender.work().take());
            spent = spent.plus(meter.read().since(start));
        }
        return new Turn(times, spent);
    }

    private static Measured sum(Contender contender, List<Round> rounds, int leftOut, boolean quiet) {
        List<Double> times = new ArrayList<>();
        Cost cost = Cost.NONE;
        for (Round round : rounds) {
            Turn turn = Objects.requireNonNull(round.turns.get(contender.name()));
            times.addAll(turn.times);
            cost = cost.plus(turn.spent.own());
        }
        return new Measured(contender.name(), Samples.of(times), cost.per(times.size()), rounds.size(), leftOut, quiet);
    }

    private record Turn(List<Double> times, Meter.Reading spent) {}

    private record Round(Map<String, Turn> turns) {

        double othersShare() {
            return turns.values().stream()
                    .map(Turn::spent)
                    .reduce(Meter.Reading.NONE, Meter.Reading::plus)
                    .othersShare();
        }
    }
}

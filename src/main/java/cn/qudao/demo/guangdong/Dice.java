package cn.qudao.demo.guangdong;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Repeatable chance (SplitMix64): the same name gives the same throws on every machine and every Java. */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(Object... name) {
        long hash = 20101031;
        for (Object part : name) {
            String text = part.toString();
            for (int i = 0; i < text.length(); i++) {
                hash = mix(hash + GOLDEN + text.charAt(i));
            }
            hash = mix(hash ^ GOLDEN);
        }
        return new Dice(hash);
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** From 0 up to, but not including, the bound. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** Between 0 and 1. */
    double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return share() < probability;
    }

    /** Around 0 with a deviation of 1. */
    double bell() {
        return Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
    }

    /** Around 1, never below 0, with a long tail upwards. */
    double tail(double spread) {
        return Math.exp(spread * bell());
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    <T> List<T> shuffle(List<T> things) {
        List<T> shuffled = new ArrayList<>(things);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, below(i + 1));
        }
        return shuffled;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}

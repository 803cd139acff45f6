package cn.qudao.demo.guangdong;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Things of which some are drawn more often than others. */
final class Weighted<T> {

    private final List<T> things;
    private final double[] upTo;

    private Weighted(List<T> things, double[] upTo) {
        this.things = things;
        this.upTo = upTo;
    }

    static <T> Weighted<T> of(Collection<T> things, ToDoubleFunction<T> weight) {
        List<T> drawable = new ArrayList<>(things.size());
        double[] upTo = new double[things.size()];
        double sum = 0;
        for (T thing : things) {
            double own = weight.applyAsDouble(thing);
            if (own > 0) {
                sum += own;
                upTo[drawable.size()] = sum;
                drawable.add(thing);
            }
        }
        return new Weighted<>(List.copyOf(drawable), Arrays.copyOf(upTo, drawable.size()));
    }

    <R> Weighted<R> map(Function<T, R> what) {
        return new Weighted<>(things.stream().map(what).toList(), upTo);
    }

    T draw(Dice dice) {
        int found = Arrays.binarySearch(upTo, dice.share() * upTo[upTo.length - 1]);
        return things.get(Math.min(found < 0 ? -found - 1 : found + 1, things.size() - 1));
    }
}

package cn.qudao.bench;

import java.util.Collection;
import java.util.List;

/** What the single runs took, in milliseconds (or kilobytes, where memory is measured): less is better. */
public record Samples(List<Double> sorted) {

    public Samples {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
    }

    public static Samples of(Collection<Double> values) {
        return new Samples(values.stream().sorted().toList());
    }

    public static Samples of(double single) {
        return new Samples(List.of(single));
    }

    public double median() {
        return percentile(50);
    }

    public double p95() {
        return percentile(95);
    }

    public double min() {
        return sorted.getFirst();
    }

    public int count() {
        return sorted.size();
    }

    /** By nearest rank: the smallest value that so many percent of the runs do not exceed, always one that was measured. */
    double percentile(int percent) {
        int rank = Math.ceilDiv(percent * sorted.size(), 100);
        return sorted.get(Math.max(rank, 1) - 1);
    }
}

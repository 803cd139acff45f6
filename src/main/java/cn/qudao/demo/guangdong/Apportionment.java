package cn.qudao.demo.guangdong;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides a whole number so that the parts follow their weights and their sum is exact (largest remainders). */
final class Apportionment {

    private Apportionment() {}

    static int[] divide(int total, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        int[] parts = new int[weights.length];
        double[] remainders = new double[weights.length];
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            double exact = total * weights[i] / sum;
            parts[i] = (int) exact;
            remainders[i] = exact - parts[i];
            given += parts[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -remainders[i]))
                .limit(total - given)
                .forEach(i -> parts[i]++);
        return parts;
    }

    /** The same, where each part is the given one at least. */
    static int[] divide(int total, double[] weights, int least) {
        int[] parts = divide(total - least * weights.length, weights);
        for (int i = 0; i < parts.length; i++) {
            parts[i] += least;
        }
        return parts;
    }
}

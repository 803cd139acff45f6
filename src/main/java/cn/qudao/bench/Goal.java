package cn.qudao.bench;

/**
 * What a figure is to reach.
 *
 * @param of which number is compared
 */
public record Goal(Of of, double value) {

    public enum Of {
        /** The 95th percentile is at most this. */
        P95,
        /** The 99th percentile is at most this. */
        P99,
        /** The median is at most this; for what is counted by the second at least. */
        MEDIAN,
        /** The speed is at least this part of the limit's. */
        RATIO
    }

    public static Goal p95(double most) {
        return new Goal(Of.P95, most);
    }

    public static Goal p99(double most) {
        return new Goal(Of.P99, most);
    }

    public static Goal median(double value) {
        return new Goal(Of.MEDIAN, value);
    }

    public static Goal ratio(double least) {
        return new Goal(Of.RATIO, least);
    }
}

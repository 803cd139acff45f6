package cn.qudao.bench;

/**
 * What the rounds gave for one contender.
 *
 * @param cost of one run
 * @param rounds how many are counted
 * @param leftOut how many are not, because others used the machine too much
 * @param quiet false where there was no choice but to count rounds that others disturbed
 */
public record Measured(String name, Samples samples, Cost cost, int rounds, int leftOut, boolean quiet) {

    /** Of what happens once. */
    public static Measured single(double value) {
        return new Measured("qudao", Samples.of(value), Cost.NONE, 1, 0, true);
    }
}

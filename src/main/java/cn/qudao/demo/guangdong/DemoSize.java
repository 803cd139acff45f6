package cn.qudao.demo.guangdong;

/**
 * How much of the province is made.
 *
 * @param valid valid outlets at the end of the last full month
 * @param covered how many of them recommended in it
 * @param monthly recommendations in it
 * @param regions how many regions, the first ones
 * @param gridsPerDistrict at most
 */
public record DemoSize(int valid, int covered, int monthly, int regions, int gridsPerDistrict) {

    /** The figures of the sources (§1.6): 36,964 valid, 10,923 covered, 460,000 in a month. */
    public static final DemoSize PROVINCE = new DemoSize(36_964, 10_923, 460_000, 21, Integer.MAX_VALUE);

    /** For tests and a quick look. */
    public static final DemoSize SMALL = new DemoSize(300, 90, 2_400, 2, 3);

    int ofValid(double share) {
        return (int) Math.round(valid * share);
    }
}

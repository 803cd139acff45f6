package cn.qudao.demoplatform;

/**
 * How well the platform works. What is a share lies between 0 and 1.
 *
 * @param delayMillis how long it takes to answer, on average
 * @param refused share of the orders that it takes and does not carry out
 * @param errors share of the requests that it answers with 503, having done nothing
 * @param broken share of the requests that it carries out and answers with 500
 * @param lost share of the answers and events that never arrive
 * @param nonsense share of the answers that nobody can understand
 * @param late share of the orders whose result comes later, by an event
 * @param lateMillis how much later
 * @param doubled share of the events that come twice
 * @param early share of the orders answered at once of which an event is under way before the answer
 */
public record Behaviour(
        int delayMillis,
        double refused,
        double errors,
        double broken,
        double lost,
        double nonsense,
        double late,
        int lateMillis,
        double doubled,
        double early) {

    /** As a good one works. */
    public static final Behaviour GOOD = new Behaviour(5, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** As one works on an ordinary day. */
    public static final Behaviour ORDINARY =
            new Behaviour(120, 0.06, 0.005, 0.002, 0.005, 0.001, 0.1, 2000, 0.02, 0.02);

    /** As none should. */
    public static final Behaviour BAD = new Behaviour(20, 0.1, 0.1, 0.05, 0.1, 0.05, 0.3, 400, 0.3, 0.2);
}

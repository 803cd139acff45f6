package cn.qudao.bench;

import java.io.IOException;
import java.util.List;

/**
 * One way of doing something, measured beside the others in each round.
 *
 * @param times how often in a round
 * @param before what each run needs to find; neither its time nor its processor time counts
 */
public record Contender(String name, int times, Work before, Sampling work) {

    private static final Work NOTHING = () -> {};

    /** The portal's way. */
    public static Contender ours(int times, Work work) {
        return other("qudao", times, work);
    }

    /** Another way, as the bare library's. */
    public static Contender other(String name, int times, Work work) {
        return new Contender(name, times, NOTHING, Sampling.of(work));
    }

    /** Many operations at once, which time themselves; one such load is a round. */
    public static Contender load(String name, Sampling work) {
        return new Contender(name, 1, NOTHING, work);
    }

    public Contender after(Work preparation) {
        return new Contender(name, times, preparation, work);
    }

    List<Double> once() throws IOException, InterruptedException {
        before.once();
        return work.take();
    }
}

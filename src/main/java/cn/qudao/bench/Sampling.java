package cn.qudao.bench;

import java.io.IOException;
import java.util.List;

/** Work that times itself, as a load of many at once does. */
@FunctionalInterface
public interface Sampling {

    /** What the single operations took, in milliseconds. */
    List<Double> take() throws IOException, InterruptedException;

    static Sampling of(Work work) {
        return () -> {
            long began = System.nanoTime();
            work.once();
            return List.of((System.nanoTime() - began) / 1e6);
        };
    }
}

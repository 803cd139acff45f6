package cn.qudao.bench;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * Something that is measured. A bean of this type is all it takes for {@code ./qudao bench} to run it and to know its
 * name; Spring's {@code @Order} says when, where it matters.
 */
public interface BenchPart {

    /** As in {@code ./qudao bench <name>}. */
    String name();

    /** What it is measured on: the bench's own province, or one that is made beside it. */
    default Bench province(Bench main) {
        return main;
    }

    /**
     * Warms up, measures and leaves the data as it found them. Throws where an answer is not what it should be.
     *
     * @param results takes each figure as soon as it is there
     */
    void run(Bench bench, Consumer<Figure> results) throws IOException, InterruptedException;
}

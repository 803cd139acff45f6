package cn.qudao.recommendation;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Takes in recommendations by the hundred thousand, all or nothing. For work of the system: imports, the demo. */
public interface RecommendationFeed {

    /**
     * Writes what is new and settles what was pending; what is known already stays as it is. Joins the caller's
     * transaction.
     */
    default Loaded load(Stream<RecommendationEntry> entries) {
        return load(entries, id -> {});
    }

    /** @param written is told the id of each new one */
    Loaded load(Stream<RecommendationEntry> entries, LongConsumer written);

    /** Takes back what {@link #load} wrote, sources too, so that the same file can be loaded again. */
    void erase(List<Long> ids);

    /**
     * @param written new ones
     * @param settled known as pending, and come to their result by this load
     * @param known already there, and left alone
     */
    record Loaded(long written, long settled, long known) {

        public static final Loaded NOTHING = new Loaded(0, 0, 0);

        public Loaded plus(Loaded other) {
            return new Loaded(written + other.written, settled + other.settled, known + other.known);
        }
    }
}

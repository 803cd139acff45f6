package cn.qudao.kernel;

import com.github.f4b6a3.tsid.Tsid;
import com.github.f4b6a3.tsid.TsidFactory;
import java.time.Instant;

/**
 * Makes the ids of rows: sorted by time, so that inserts land at the end of an index, and given before the insert, so
 * that batches stay batches. Never shown to people.
 */
public final class Ids {

    private static final int RANDOM_BITS = 22;
    private static final TsidFactory FACTORY = TsidFactory.newInstance1024();

    private Ids() {}

    public static long next() {
        return FACTORY.create().toLong();
    }

    /** The lowest that can be made at a moment, to find the rows of since then. */
    public static long from(Instant moment) {
        return (moment.toEpochMilli() - Tsid.TSID_EPOCH) << RANDOM_BITS;
    }
}

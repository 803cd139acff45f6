package cn.qudao.kernel;

import com.github.f4b6a3.tsid.TsidFactory;

/**
 * Makes the ids of rows: sorted by time, so that inserts land at the end of an index, and given before the insert, so
 * that batches stay batches. Never shown to people.
 */
public final class Ids {

    private static final TsidFactory FACTORY = TsidFactory.newInstance1024();

    private Ids() {}

    public static long next() {
        return FACTORY.create().toLong();
    }
}

package cn.qudao.screening;

import java.util.List;
import java.util.function.LongConsumer;

/** The lists, for other modules. */
public interface Listings {

    /**
     * Puts all of them on their lists in the caller's transaction, by the same rules as one by one.
     *
     * @param written is told the id of each
     */
    void put(List<NewListing> wanted, LongConsumer written);
}

package cn.qudao.audience;

import cn.qudao.kernel.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is asked for something.
 *
 * @param place where the person stands; the first, in the order of the hierarchy, of several
 * @param where the names of the units from the region down to there
 * @param doneAt null where it is still owed
 */
public record ReaderRow(
        long account,
        String signInName,
        String name,
        Place place,
        String where,
        @Nullable Instant doneAt) {}

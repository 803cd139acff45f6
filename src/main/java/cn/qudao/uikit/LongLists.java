package cn.qudao.uikit;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Place;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/**
 * The lists in which somebody found more rows than are counted. For a minute they are not counted again for the same
 * question, post and scope: that would be the dearest part of the page, and it would say "more than" again.
 */
@Component
class LongLists {

    private static final Duration KNOWN = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private final CurrentUser user;
    private final Clock clock;
    private final Map<Asked, Instant> found = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Instant> eldest) {
            return size() > MOST;
        }
    });

    LongLists(CurrentUser user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    long count(Address question, LongSupplier count) {
        Actor actor = user.get();
        Asked asked = new Asked(actor.postId(), actor.place(), actor.excluded(), question);
        Instant now = clock.instant();
        Instant since = found.get(asked);
        if (since != null && now.isBefore(since.plus(KNOWN))) {
            return ListRows.MOST_COUNTED + 1L;
        }
        long counted = count.getAsLong();
        if (counted > ListRows.MOST_COUNTED) {
            found.put(asked, now);
        } else {
            found.remove(asked);
        }
        return counted;
    }

    private record Asked(long post, Place place, List<Place> excluded, Address question) {}
}

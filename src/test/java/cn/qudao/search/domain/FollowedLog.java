package cn.qudao.search.domain;

import cn.qudao.search.Search;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.springframework.stereotype.Component;

/** For tests that look for what they have just written. */
@Component
public class FollowedLog {

    private static final int ALL = 1_000;

    private final IndexKeeper keeper;
    private final Search search;

    FollowedLog(IndexKeeper keeper, Search search) {
        this.keeper = keeper;
        this.search = search;
    }

    /** All that is committed is found. */
    public void read() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(10))
                .until(this::isRead);
    }

    private boolean isRead() {
        boolean worked;
        do {
            worked = keeper.round();
        } while (worked);
        return keeper.isUpToDate();
    }

    /** Where all hits of a kind lead, each with its name. */
    public Set<String> found(String words, String kind) {
        Search.Answer answer = search.find(new Search.Question(words, Set.of(kind), 0, ALL), Locale.SIMPLIFIED_CHINESE);
        int counted = answer.counts().stream()
                .filter(count -> count.kind().code().equals(kind))
                .mapToInt(Search.KindCount::count)
                .sum();
        if (answer.more() || counted != answer.hits().size()) {
            throw new AssertionError(counted + " counted and " + answer.hits().size() + " found");
        }
        return answer.hits().stream()
                .map(hit -> hit.address() + " " + hit.name())
                .collect(Collectors.toSet());
    }
}

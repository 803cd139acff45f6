package cn.qudao.forum.domain;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How much a person may write, by the age of the account: who has just come less. */
enum PostPace {
    FIRST_WEEK(7, 10, 3),
    FIRST_MONTH(30, 20, 8),
    SETTLED(Integer.MAX_VALUE, 40, 20);

    private static final Duration HOUR = Duration.ofHours(1);
    static final Duration DAY = Duration.ofDays(1);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(Clocks.BUSINESS_ZONE);

    /** The account's age, below which it holds. */
    private final int days;

    private final int postsInAnHour;
    private final int topicsInADay;

    PostPace(int days, int postsInAnHour, int topicsInADay) {
        this.days = days;
        this.postsInAnHour = postsInAnHour;
        this.topicsInADay = topicsInADay;
    }

    static PostPace of(Instant opened, Instant now) {
        long age = Duration.between(opened, now).toDays();
        return Arrays.stream(values())
                .filter(pace -> age < pace.days)
                .findFirst()
                .orElse(SETTLED);
    }

    /** More need not be known of what somebody wrote in a day. */
    static int most() {
        return Arrays.stream(values())
                .mapToInt(pace -> pace.postsInAnHour + pace.topicsInADay)
                .sum();
    }

    /** @param written within a day, the newest first */
    void require(List<Written> written, boolean topic, Instant now) {
        require(
                written.stream()
                        .map(Written::at)
                        .filter(at -> at.isAfter(now.minus(HOUR)))
                        .toList(),
                postsInAnHour,
                HOUR,
                "forum.pace.posts");
        if (topic) {
            require(
                    written.stream().filter(Written::opening).map(Written::at).toList(),
                    topicsInADay,
                    DAY,
                    "forum.pace.topics");
        }
    }

    private void require(List<Instant> written, int most, Duration span, String key) {
        if (written.size() >= most) {
            String free = TIME.format(written.get(most - 1).plus(span).plusSeconds(59));
            throw this == SETTLED
                    ? new RuleViolation(key, most, free)
                    : new RuleViolation(key + ".new", days, most, free);
        }
    }
}

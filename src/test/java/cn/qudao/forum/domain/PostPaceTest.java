package cn.qudao.forum.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qudao.kernel.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostPaceTest {

    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

    private static List<Written> written(int posts, Duration ago, boolean opening) {
        return Collections.nCopies(posts, new Written(NOW.minus(ago), opening));
    }

    private static void refused(PostPace pace, List<Written> written, boolean topic, String key, Object... arguments) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> pace.require(written, topic, NOW))
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo(key);
                    assertThat(refusal.arguments()).containsExactly(arguments);
                });
    }

    @Test
    void whoHasJustComeMayWriteLess() {
        assertThat(PostPace.of(NOW.minus(Duration.ofDays(6)), NOW)).isEqualTo(PostPace.FIRST_WEEK);
        assertThat(PostPace.of(NOW.minus(Duration.ofDays(7)), NOW)).isEqualTo(PostPace.FIRST_MONTH);
        assertThat(PostPace.of(NOW.minus(Duration.ofDays(30)), NOW)).isEqualTo(PostPace.SETTLED);
    }

    @Test
    void anHourHoldsSoManyPosts() {
        Duration ago = Duration.ofMinutes(20);
        assertThatCode(() -> PostPace.FIRST_WEEK.require(written(9, ago, false), false, NOW))
                .doesNotThrowAnyException();
        refused(PostPace.FIRST_WEEK, written(10, ago, false), false, "forum.pace.posts.new", 7, 10, "11-28 16:40");
        refused(PostPace.SETTLED, written(40, ago, false), false, "forum.pace.posts", 40, "11-28 16:40");
        assertThatCode(() -> PostPace.FIRST_WEEK.require(written(10, Duration.ofHours(1), false), false, NOW))
                .as("an hour ago is over")
                .doesNotThrowAnyException();
    }

    @Test
    void aDayHoldsSoManyTopicsAndRepliesAreNone() {
        Duration ago = Duration.ofHours(2);
        refused(PostPace.FIRST_WEEK, written(3, ago, true), true, "forum.pace.topics.new", 7, 3, "11-29 14:00");
        assertThatCode(() -> PostPace.FIRST_WEEK.require(written(3, ago, true), false, NOW))
                .doesNotThrowAnyException();
        assertThatCode(() -> PostPace.FIRST_WEEK.require(written(30, ago, false), true, NOW))
                .doesNotThrowAnyException();
    }

    @Test
    void itIsFreeAgainWhenTheOldestThatCountsIsOver() {
        List<Written> each = IntStream.range(0, 40)
                .mapToObj(i -> new Written(NOW.minus(Duration.ofMinutes(i + 1)), false))
                .toList();
        refused(PostPace.SETTLED, each, false, "forum.pace.posts", 40, "11-28 16:20");
    }
}

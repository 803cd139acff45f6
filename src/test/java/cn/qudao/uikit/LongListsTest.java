package cn.qudao.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.testing.MovingClock;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LongListsTest {

    private static final Address OUTLETS = Address.of("outlets");
    private static final Place PROVINCE = Place.ROOT;

    private final MovingClock time = new MovingClock(Clock.systemUTC());
    private Actor actor = actor(1, List.of());
    private final LongLists lists = new LongLists(() -> Optional.of(actor), time);
    private int counted;

    @Test
    void aLongListIsCountedOnceAMinute() {
        assertThat(count(OUTLETS, 10_001)).isEqualTo(10_001);
        assertThat(count(OUTLETS, 10_001)).isEqualTo(10_001);
        assertThat(counted).isOne();

        time.move(Duration.ofMinutes(1));
        assertThat(count(OUTLETS, 9_999)).isEqualTo(9_999);
        assertThat(counted).isEqualTo(2);
    }

    @Test
    void whateverIsCountedToItsEndIsCountedEachTime() {
        assertThat(count(OUTLETS, 10_000)).isEqualTo(10_000);
        assertThat(count(OUTLETS, 9_999)).isEqualTo(9_999);
    }

    @Test
    void anotherQuestionIsCounted() {
        count(OUTLETS, 10_001);

        assertThat(count(OUTLETS.with("type", "exclusive"), 7)).isEqualTo(7);
    }

    @Test
    void anotherPostIsCounted() {
        count(OUTLETS, 10_001);
        actor = actor(2, List.of());

        assertThat(count(OUTLETS, 7)).isEqualTo(7);
    }

    @Test
    void aScopeThatBecameNarrowerIsCountedAtOnce() {
        count(OUTLETS, 10_001);
        actor = actor(1, List.of(new Place(0, Level.GRID)));

        assertThat(count(OUTLETS, 7)).isEqualTo(7);
    }

    private long count(Address question, long rows) {
        return lists.count(question, () -> {
            counted++;
            return rows;
        });
    }

    private static Actor actor(long post, List<Place> excluded) {
        return new Actor(1, "li.na", "李娜", post, 1, "manager", PROVINCE, excluded, Set.of());
    }
}

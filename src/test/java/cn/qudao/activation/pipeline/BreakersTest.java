package cn.qudao.activation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.PlatformRow;
import cn.qudao.testing.PortalTest;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A platform that fails in a row is left alone, in every process, until one order is answered. */
@PortalTest
class BreakersTest {

    private static final int WANTED = 20;

    @Autowired
    private ActivationMother mother;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void tenFailuresInARowAndNotNine() {
        Breakers here = new Breakers(jdbc, clock);
        PlatformRow platform = mother.connect(mother.counter(), "http://127.0.0.1:9");
        fail(here, platform, 9);
        assertThat(here.allowed(platform, WANTED)).isEqualTo(WANTED);
        here.answered(platform);
        fail(here, platform, 9);
        assertThat(here.allowed(platform, WANTED)).isEqualTo(WANTED);
        fail(here, platform, 1);
        assertThat(here.allowed(platform, WANTED)).isZero();
    }

    @Test
    void anotherProcessKnowsAndTriesOneOrderWhenTheTimeHasCome() {
        Breakers here = new Breakers(jdbc, clock);
        Breakers there = new Breakers(jdbc, clock);
        PlatformRow platform = mother.connect(mother.counter(), "http://127.0.0.1:9");
        fail(here, platform, 10);
        there.refresh();
        assertThat(there.allowed(platform, WANTED)).isZero();
        jdbc.sql("update activation_breaker set open_until = '2026-01-01' where platform_id = ?")
                .param(platform.id())
                .update();
        there.refresh();
        assertThat(there.allowed(platform, WANTED)).isEqualTo(1);
        there.answered(platform);
        assertThat(there.allowed(platform, WANTED)).isEqualTo(WANTED);
        here.refresh();
        assertThat(here.allowed(platform, WANTED)).isEqualTo(WANTED);
    }

    private static void fail(Breakers breakers, PlatformRow platform, int times) {
        for (int time = 0; time < times; time++) {
            breakers.failed(platform);
        }
    }
}

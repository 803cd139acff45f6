package cn.qudao.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerVersionTest {

    @Test
    void readsWhatServersSay() {
        assertThat(ServerVersion.parse("11.4.5-MariaDB-log")).isEqualTo(new ServerVersion(11, 4, 5));
        assertThat(ServerVersion.parse("8.4.2")).isEqualTo(new ServerVersion(8, 4, 2));
    }

    @Test
    void comparesNumbersAndNotText() {
        assertThat(ServerVersion.parse("10.11.2")).isGreaterThan(ServerVersion.parse("10.6.18"));
        assertThat(ServerVersion.parse("9.0.0")).isLessThan(ServerVersion.parse("11.4.5"));
    }

    @Test
    void aPatchIsNoNewSeries() {
        ServerVersion shipped = ServerVersion.parse("11.4.5");

        assertThat(ServerVersion.parse("11.4.9").isNewerSeriesThan(shipped)).isFalse();
        assertThat(ServerVersion.parse("11.8.1").isNewerSeriesThan(shipped)).isTrue();
        assertThat(ServerVersion.parse("12.0.0").isNewerSeriesThan(shipped)).isTrue();
        assertThat(ServerVersion.parse("10.9.0").isNewerSeriesThan(shipped)).isFalse();
    }
}

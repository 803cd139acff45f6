package cn.qudao.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.kernel.Clocks;
import cn.qudao.notice.NoticePace;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class HoursTest {

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Clocks.BUSINESS_ZONE).toInstant();
    }

    @Test
    void whatIsToldOnceADayWaitsForItsHour() {
        Hours hours = new Hours(8, null, null);
        assertThat(hours.due(NoticePace.DAILY, at("2026-11-30T07:59:59"))).isEqualTo(at("2026-11-30T08:00:00"));
        assertThat(hours.due(NoticePace.DAILY, at("2026-11-30T08:00:00"))).isEqualTo(at("2026-12-01T08:00:00"));
        assertThat(new Hours(0, null, null).due(NoticePace.DAILY, at("2026-12-31T23:00:00")))
                .isEqualTo(at("2027-01-01T00:00:00"));
    }

    @Test
    void quietHoursPutOffWhatGoesOutAtOnceAlsoOverMidnight() {
        Hours hours = new Hours(8, 22, 7);
        assertThat(hours.due(NoticePace.AT_ONCE, at("2026-11-30T21:59:00"))).isEqualTo(at("2026-11-30T21:59:00"));
        assertThat(hours.due(NoticePace.AT_ONCE, at("2026-11-30T22:00:00"))).isEqualTo(at("2026-12-01T07:00:00"));
        assertThat(hours.due(NoticePace.AT_ONCE, at("2026-12-01T06:59:00"))).isEqualTo(at("2026-12-01T07:00:00"));
        assertThat(hours.due(NoticePace.AT_ONCE, at("2026-12-01T07:00:00"))).isEqualTo(at("2026-12-01T07:00:00"));
        assertThat(new Hours(8, 12, 14).due(NoticePace.AT_ONCE, at("2026-11-30T13:30:00")))
                .isEqualTo(at("2026-11-30T14:00:00"));
    }

    @Test
    void halfOfAQuietTimeIsNone() {
        assertThatThrownBy(() -> new Hours(8, 22, null)).hasMessage("notice.quiet.half");
        assertThatThrownBy(() -> new Hours(8, 22, 22)).hasMessage("notice.quiet.same");
        assertThatThrownBy(() -> new Hours(24, null, null)).hasMessage("notice.bad-hour");
    }
}

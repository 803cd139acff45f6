package cn.qudao.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NoticeSettingsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");

    private final NoticeSettings settings = new NoticeSettings(1);

    @Test
    void anAddressCountsWhenItsCodeHasComeBack() {
        settings.ask("a@example.cn", "right", TODAY, NOW);
        assertThat(settings.mail()).isEmpty();
        assertThat(settings.confirm("wrong", NOW)).isFalse();
        assertThat(settings.confirm("right", NOW)).isTrue();
        assertThat(settings.mail()).contains("a@example.cn");
        assertThatThrownBy(() -> settings.confirm("right", NOW)).as("once").hasMessage("notice.mail.code-gone");
    }

    @Test
    void theAddressOfBeforeCountsUntilThen() {
        settings.ask("a@example.cn", "right", TODAY, NOW);
        settings.confirm("right", NOW);
        settings.ask("b@example.cn", "other", TODAY, NOW);
        assertThat(settings.mail()).contains("a@example.cn");
        assertThat(settings.confirm("other", NOW)).isTrue();
        assertThat(settings.mail()).contains("b@example.cn");
    }

    @Test
    void aCodeIsGoodForHalfAnHourAndFiveTries() {
        settings.ask("a@example.cn", "right", TODAY, NOW);
        assertThatThrownBy(() -> settings.confirm("right", NOW.plus(Duration.ofMinutes(31))))
                .hasMessage("notice.mail.code-gone");
        for (int i = 0; i < NoticeSettings.MOST_WRONG; i++) {
            assertThat(settings.confirm("wrong", NOW)).isFalse();
        }
        assertThatThrownBy(() -> settings.confirm("right", NOW)).hasMessage("notice.mail.code-gone");
    }

    @Test
    void nobodysMailboxIsFilledWithCodes() {
        for (int i = 0; i < NoticeSettings.MOST_CODES; i++) {
            settings.ask("a@example.cn", "code", TODAY, NOW);
        }
        assertThatThrownBy(() -> settings.ask("b@example.cn", "code", TODAY, NOW))
                .hasMessage("notice.mail.too-many-codes");
        settings.ask("b@example.cn", "code", TODAY.plusDays(1), NOW);
        assertThat(settings.wantedMail()).contains("b@example.cn");
    }
}

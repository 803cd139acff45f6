package cn.qudao.training.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.training.TrainingKind;
import cn.qudao.training.TrainingTopic;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a training must say. */
class TrainingFormTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    @Test
    void saysWhatItIsInWordsWithoutBlanksAround() {
        TrainingForm form = form(" 集中培训 ", DAY, 120, " ");
        assertThat(form.title()).isEqualTo("集中培训");
        assertThat(form.venue()).isNull();
    }

    @Test
    void namesTheFieldThatIsMissing() {
        assertThat(wrong(" ", DAY, 120)).isEqualTo("title");
        assertThat(wrong("题".repeat(101), DAY, 120)).isEqualTo("title");
        assertThat(wrong("题", null, 120)).isEqualTo("day");
        assertThat(wrong("题", DAY, null)).isEqualTo("minutes");
        assertThat(wrong("题", DAY, 14)).isEqualTo("minutes");
        assertThat(wrong("题", DAY, 961)).isEqualTo("minutes");
        assertThat(form("题", DAY, 15, null).minutes()).isEqualTo(15);
        assertThat(form("题", DAY, 960, null).minutes()).isEqualTo(960);
    }

    private static @Nullable String wrong(String title, @Nullable LocalDate day, @Nullable Integer minutes) {
        return catchThrowableOfType(RuleViolation.class, () -> form(title, day, minutes, null))
                .field();
    }

    private static TrainingForm form(
            String title, @Nullable LocalDate day, @Nullable Integer minutes, @Nullable String venue) {
        return new TrainingForm(
                TrainingKind.COACHING, TrainingTopic.SALES, title, "", new UnitId(1), day, minutes, venue, "陈老师");
    }
}

package cn.qudao.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.contact.ContactChannel;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.RuleViolation;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each limit at its border: the last contact that it leaves, and the moment at which it leaves another. */
class TermsTest {

    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    @Test
    void aDayEndsAtMidnightOfShanghai() {
        Terms terms = sms(new Limits(2, null, null));
        Instant noon = at("2026-11-26T12:00");
        assertThat(terms.cap(ContactChannel.SMS, noon, sms("2026-11-26T09:00"))).isEmpty();
        // 00:00 of the 26th in Shanghai is still the 25th in UTC.
        List<PastContact> two = sms("2026-11-26T00:00", "2026-11-26T09:00");
        assertThat(end(terms.cap(ContactChannel.SMS, noon, two))).isEqualTo(at("2026-11-27T00:00"));
        assertThat(end(terms.cap(ContactChannel.SMS, at("2026-11-26T23:59:59.999999"), two)))
                .isEqualTo(at("2026-11-27T00:00"));
        assertThat(terms.cap(ContactChannel.SMS, at("2026-11-27T00:00"), two)).isEmpty();
        assertThat(terms.cap(ContactChannel.SMS, noon, sms("2026-11-25T23:59:59.999999", "2026-11-26T09:00")))
                .isEmpty();
    }

    @Test
    void aWeekIsFromMondayToSunday() {
        Terms terms = sms(new Limits(null, 1, null));
        List<PastContact> monday = sms("2026-11-23T00:00");
        assertThat(end(terms.cap(ContactChannel.SMS, at("2026-11-29T23:59:59"), monday)))
                .isEqualTo(at("2026-11-30T00:00"));
        assertThat(terms.cap(ContactChannel.SMS, at("2026-11-30T00:00"), monday))
                .isEmpty();
        assertThat(terms.cap(ContactChannel.SMS, at("2026-11-23T00:00"), sms("2026-11-22T23:59:59")))
                .isEmpty();
    }

    @Test
    void aMonthIsThatOfShanghai() {
        Terms terms = sms(new Limits(null, null, 1));
        List<PastContact> last = sms("2026-11-30T23:59:59");
        assertThat(end(terms.cap(ContactChannel.SMS, at("2026-11-01T00:00"), last)))
                .isEqualTo(at("2026-12-01T00:00"));
        assertThat(terms.cap(ContactChannel.SMS, at("2026-12-01T00:00"), last)).isEmpty();
        // Still November in UTC.
        assertThat(terms.cap(ContactChannel.SMS, at("2026-12-01T07:59"), sms("2026-12-01T00:00")))
                .isPresent();
    }

    @Test
    void nothingIsAllowedByZeroAndAllByNoLimit() {
        Optional<Cap> none = sms(new Limits(0, null, null)).cap(ContactChannel.SMS, at("2026-11-26T12:00"), List.of());
        assertThat(key(none)).isEqualTo("contact.refused.channel.none");
        assertThat(none.orElseThrow().refusal().help().key()).isEqualTo("contact.help.policy");
        assertThat(none.orElseThrow().until())
                .as("there is no day on which it is over")
                .isNull();
        assertThat(sms(Limits.NONE)
                        .cap(ContactChannel.SMS, at("2026-11-26T12:00"), sms("2026-11-26T09:00", "2026-11-26T10:00")))
                .isEmpty();
    }

    @Test
    void channelsAreCountedEachAndTogetherSaveTheCounter() {
        Terms terms = new Terms(null, new Limits(2, null, null), Map.of());
        Instant noon = at("2026-11-26T12:00");
        List<PastContact> one = List.of(past(ContactChannel.CALL, "2026-11-26T09:00"));
        List<PastContact> counter = List.of(one.getFirst(), past(ContactChannel.COUNTER, "2026-11-26T10:00"));
        List<PastContact> two = List.of(one.getFirst(), past(ContactChannel.PUSH, "2026-11-26T10:00"));
        assertThat(terms.cap(ContactChannel.SMS, noon, one)).isEmpty();
        assertThat(terms.cap(ContactChannel.SMS, noon, counter)).isEmpty();
        assertThat(key(terms.cap(ContactChannel.SMS, noon, two))).isEqualTo("contact.refused.together.DAY");
        assertThat(terms.cap(ContactChannel.COUNTER, noon, two)).isEmpty();
        assertThat(key(new Terms(null, Limits.NONE, Map.of(ContactChannel.COUNTER, new Limits(1, null, null)))
                        .cap(ContactChannel.COUNTER, noon, counter)))
                .isEqualTo("contact.refused.channel.DAY");
    }

    @Test
    void theLimitThatIsOverLastIsTold() {
        Terms terms = sms(new Limits(1, 1, 1));
        assertThat(key(terms.cap(ContactChannel.SMS, at("2026-11-26T12:00"), sms("2026-11-26T09:00"))))
                .isEqualTo("contact.refused.channel.MONTH");
        // The week of 30 November outlasts the month.
        assertThat(key(terms.cap(ContactChannel.SMS, at("2026-11-30T12:00"), sms("2026-11-30T09:00"))))
                .isEqualTo("contact.refused.channel.WEEK");
    }

    @Test
    void quietHoursBeginAndEndOnTheMinuteAndReachOverMidnight() {
        Terms terms = new Terms(NIGHT, Limits.NONE, Map.of());
        assertThat(terms.cap(ContactChannel.SMS, at("2026-11-26T20:59:59.999999"), List.of()))
                .isEmpty();
        assertThat(end(terms.cap(ContactChannel.SMS, at("2026-11-26T21:00"), List.of())))
                .isEqualTo(at("2026-11-27T08:00"));
        assertThat(end(terms.cap(ContactChannel.SMS, at("2026-11-27T07:59:59.999999"), List.of())))
                .isEqualTo(at("2026-11-27T08:00"));
        assertThat(terms.cap(ContactChannel.SMS, at("2026-11-27T08:00"), List.of()))
                .isEmpty();
        assertThat(terms.cap(ContactChannel.COUNTER, at("2026-11-26T22:00"), List.of()))
                .isEmpty();
    }

    @Test
    void quietHoursWithinADay() {
        Terms terms = new Terms(new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0)), Limits.NONE, Map.of());
        assertThat(terms.cap(ContactChannel.CALL, at("2026-11-26T11:59"), List.of()))
                .isEmpty();
        assertThat(end(terms.cap(ContactChannel.CALL, at("2026-11-26T12:00"), List.of())))
                .isEqualTo(at("2026-11-26T14:00"));
        assertThat(terms.cap(ContactChannel.CALL, at("2026-11-26T14:00"), List.of()))
                .isEmpty();
        assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void isKeptAsOneLineAndComesBackAsItWas() {
        Terms terms = new Terms(
                NIGHT,
                new Limits(3, 8, null),
                Map.of(ContactChannel.SMS, new Limits(1, null, 0), ContactChannel.COUNTER, Limits.NONE));
        Terms again = Terms.of(NIGHT, terms.limits());
        assertThat(again.limits()).isEqualTo(terms.limits()).startsWith("TOGETHER=3/8/- COUNTER=-/-/- SMS=1/-/0");
        assertThat(again.of(ContactChannel.SMS)).isEqualTo(new Limits(1, null, 0));
        assertThatThrownBy(() -> new Limits(-1, null, null)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new Limits(null, null, 1000)).isInstanceOf(RuleViolation.class);
    }

    private static Terms sms(Limits limits) {
        return new Terms(null, Limits.NONE, Map.of(ContactChannel.SMS, limits));
    }

    private static List<PastContact> sms(String... times) {
        return Stream.of(times).map(time -> past(ContactChannel.SMS, time)).toList();
    }

    private static PastContact past(ContactChannel channel, String time) {
        return new PastContact(channel, at(time), "test");
    }

    private static @Nullable Instant end(Optional<Cap> cap) {
        return cap.orElseThrow().until();
    }

    private static String key(Optional<Cap> cap) {
        return cap.orElseThrow().refusal().why().key();
    }

    private static Instant at(String shanghai) {
        return LocalDateTime.parse(shanghai).atZone(Clocks.BUSINESS_ZONE).toInstant();
    }
}

package cn.qudao.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.kernel.Messages;
import cn.qudao.notice.domain.Letters.Letter;
import cn.qudao.sms.TextMessage;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people have written is text in a mail, and nothing else. */
class LettersTest {

    private final Letters letters = new Letters(new Messages(), "https://portal.example.cn/");

    private static NoticeRow notice(long id, String title) {
        return new NoticeRow(
                id, "forum.reply", "forum/1", "forum.notice.reply", List.of("王伟", title), Instant.EPOCH, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "a\r\nBcc: b@example.cn\r\n\r\n<html>",
                "=cmd|' /C calc'!A0",
                "{0} {1} '",
                "javascript:alert(1)"
            })
    void payloadsStayText(String title) {
        for (List<NoticeRow> notices :
                List.of(List.of(notice(7, title)), List.of(notice(7, title), notice(8, title)))) {
            Letter letter = letters.mail(notices, Locale.SIMPLIFIED_CHINESE);
            assertThat(letter.subject()).doesNotContainPattern("[\\r\\n]");
            assertThat(Jsoup.parse(letter.html()).select("script, img")).isEmpty();
            assertThat(Jsoup.parse(letter.html()).select("a").eachAttr("href"))
                    .allMatch(link -> link.startsWith("https://portal.example.cn/"));
            assertThat(Jsoup.parse(letter.html()).text()).contains(title.replaceAll("\\p{Cntrl}+", " "));
            assertThat(letter.text().lines()).noneMatch(line -> line.startsWith("Bcc:"));
        }
    }

    @Test
    void eachNoticeLeadsToItsPageByWayOfTheNotice() {
        Letter letter = letters.mail(List.of(notice(7, "七"), notice(8, "八")), Locale.ENGLISH);
        assertThat(letter.subject()).startsWith("2 notices: ");
        assertThat(letter.text())
                .contains("https://portal.example.cn/notices/7")
                .contains("https://portal.example.cn/notices/8")
                .contains("https://portal.example.cn/profile/notices");
    }

    @Test
    void manyAreListedUpToFiftyAndTheRestIsCounted() {
        Letter letter = letters.mail(
                LongStream.range(0, 60).mapToObj(id -> notice(id, "题")).toList(), Locale.SIMPLIFIED_CHINESE);
        assertThat(Jsoup.parse(letter.html()).select("a[href*=/notices/]")).hasSize(Letters.MOST_LISTED);
        assertThat(letter.text()).contains("另有 10 条");
    }

    @Test
    void theLongestTitleFitsAPhoneAndASubject() {
        NoticeRow longest = notice(Long.MAX_VALUE, "\ud83d\ude00".repeat(200));
        assertThat(letters.phone(List.of(longest), Locale.ENGLISH).length()).isLessThan(TextMessage.LONGEST_TEXT);
        assertThat(letters.phone(Collections.nCopies(500, longest), Locale.ENGLISH))
                .hasSizeLessThan(TextMessage.LONGEST_TEXT)
                .endsWith("https://portal.example.cn/notices");
        String subject = letters.mail(List.of(longest), Locale.ENGLISH).subject();
        assertThat(subject.codePointCount(0, subject.length())).isLessThanOrEqualTo(120);
    }
}

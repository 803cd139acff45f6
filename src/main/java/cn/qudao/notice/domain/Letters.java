package cn.qudao.notice.domain;

import cn.qudao.kernel.Messages;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Words notices for mailboxes and phones. What people have written in them stays on one line, and is nothing but text. */
@Component
class Letters {

    /** More are only counted. */
    static final int MOST_LISTED = 50;

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final int SUBJECT = 120;
    private static final int ON_A_PHONE = 100;

    private final Messages messages;
    private final String base;

    Letters(Messages messages, @Value("${qudao.address}") String address) {
        this.messages = messages;
        this.base = address.replaceFirst("/+$", "");
    }

    record Letter(String subject, String text, String html) {}

    Letter mail(List<NoticeRow> notices, Locale language) {
        String first = text(notices.getFirst(), language);
        String subject = notices.size() == 1
                ? messages.text(language, "notice.mail.subject", first)
                : messages.text(language, "notice.mail.subject.many", notices.size(), first);
        List<NoticeRow> listed = notices.subList(0, Math.min(MOST_LISTED, notices.size()));
        int more = notices.size() - listed.size();
        String rest = more == 0 ? "" : messages.text(language, "notice.mail.more", more);
        String why = messages.text(language, "notice.mail.why");
        StringBuilder text = new StringBuilder();
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"")
                .append(language.toLanguageTag())
                .append("\"><body>");
        for (NoticeRow notice : listed) {
            String words = text(notice, language);
            text.append(words).append('\n').append(link(notice)).append("\n\n");
            html.append("<p>").append(anchor(link(notice), words)).append("</p>");
        }
        if (!rest.isEmpty()) {
            text.append(rest).append('\n').append(base).append("/notices\n\n");
            html.append("<p>").append(anchor(base + "/notices", rest)).append("</p>");
        }
        text.append(why).append('\n').append(settings()).append('\n');
        html.append("<hr><p><small>").append(anchor(settings(), why)).append("</small></p></body></html>");
        return new Letter(shortened(subject, SUBJECT), text.toString(), html.toString());
    }

    String phone(List<NoticeRow> notices, Locale language) {
        NoticeRow last = notices.getLast();
        String words = shortened(text(last, language), ON_A_PHONE);
        return notices.size() == 1
                ? messages.text(language, "notice.phone.one", words, link(last))
                : messages.text(language, "notice.phone.many", notices.size(), words, base + "/notices");
    }

    private String text(NoticeRow notice, Locale language) {
        return BREAKS.matcher(
                        messages.text(language, notice.key(), notice.arguments().toArray()))
                .replaceAll(" ")
                .strip();
    }

    private String link(NoticeRow notice) {
        return base + "/notices/" + notice.id();
    }

    private String settings() {
        return base + "/profile/notices";
    }

    private static String anchor(String link, String words) {
        return "<a href=\"" + escaped(link) + "\">" + escaped(words) + "</a>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + '…';
    }
}

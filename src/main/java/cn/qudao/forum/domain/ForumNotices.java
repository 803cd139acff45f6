package cn.qudao.forum.domain;

import cn.qudao.notice.NoticeKind;
import cn.qudao.notice.NoticeKinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forum tells people. */
@Configuration(proxyBeanMethods = false)
class ForumNotices {

    static final NoticeKind MENTION = NoticeKind.of("forum.mention");
    static final NoticeKind REPLY = NoticeKind.of("forum.reply");
    static final NoticeKind TOPIC = NoticeKind.of("forum.topic");
    static final NoticeKind MODERATION = NoticeKind.ofDuty("forum.moderation");

    @Bean
    NoticeKinds noticesOfForum() {
        return NoticeKinds.of(MENTION, REPLY, TOPIC, MODERATION);
    }
}

package cn.qudao.announcement.domain;

import cn.qudao.notice.NoticeChannel;
import cn.qudao.notice.NoticeKind;
import cn.qudao.notice.NoticeKinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What readers are told of announcements. */
@Configuration(proxyBeanMethods = false)
class AnnouncementNotices {

    /** Who announces something sends it to phones as well, or does not. */
    static final NoticeKind PUBLISHED =
            NoticeKind.ofDuty("announcement.published").without(NoticeChannel.PHONE);

    @Bean
    NoticeKinds noticesOfAnnouncement() {
        return NoticeKinds.of(PUBLISHED);
    }
}

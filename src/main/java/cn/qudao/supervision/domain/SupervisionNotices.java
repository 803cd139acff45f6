package cn.qudao.supervision.domain;

import cn.qudao.notice.NoticeKind;
import cn.qudao.notice.NoticeKinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What those who have charge of outlets are told. */
@Configuration(proxyBeanMethods = false)
class SupervisionNotices {

    static final NoticeKind URGING = NoticeKind.ofDuty("supervision.urging");

    @Bean
    NoticeKinds noticesOfSupervision() {
        return NoticeKinds.of(URGING);
    }
}

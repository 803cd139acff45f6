package cn.qudao.supervision.domain;

import cn.qudao.notice.NoticeKind;
import cn.qudao.notice.NoticeKinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What those who have charge of outlets are told, and what those who urged them. */
@Configuration(proxyBeanMethods = false)
class SupervisionNotices {

    static final NoticeKind URGING = NoticeKind.ofDuty("supervision.urging");
    static final NoticeKind OUTCOME = NoticeKind.of("supervision.outcome");
    static final NoticeKind ANSWER = NoticeKind.of("supervision.answer");
    static final NoticeKind OVERDUE = NoticeKind.ofDuty("supervision.overdue");

    @Bean
    NoticeKinds noticesOfSupervision() {
        return NoticeKinds.of(URGING, OUTCOME, ANSWER, OVERDUE);
    }
}

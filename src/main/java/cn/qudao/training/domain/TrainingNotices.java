package cn.qudao.training.domain;

import cn.qudao.notice.NoticeKind;
import cn.qudao.notice.NoticeKinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the people of trainings are told. */
@Configuration(proxyBeanMethods = false)
class TrainingNotices {

    static final NoticeKind INVITATION = NoticeKind.ofDuty("training.invitation");

    @Bean
    NoticeKinds noticesOfTraining() {
        return NoticeKinds.of(INVITATION);
    }
}

package cn.qudao.suggestion.domain;

import cn.qudao.notice.NoticeKind;
import cn.qudao.notice.NoticeKinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What clerks are told of customers. */
@Configuration(proxyBeanMethods = false)
class SuggestionNotices {

    static final NoticeKind TASK = NoticeKind.of("suggestion.task");

    @Bean
    NoticeKinds noticesOfSuggestion() {
        return NoticeKinds.of(TASK);
    }
}

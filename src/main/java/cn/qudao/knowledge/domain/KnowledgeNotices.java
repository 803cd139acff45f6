package cn.qudao.knowledge.domain;

import cn.qudao.notice.NoticeKind;
import cn.qudao.notice.NoticeKinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the knowledge base tells people. */
@Configuration(proxyBeanMethods = false)
class KnowledgeNotices {

    static final NoticeKind MUST_READ = NoticeKind.ofDuty("knowledge.must-read");
    static final NoticeKind COMMENT = NoticeKind.of("knowledge.comment");
    static final NoticeKind REVIEW = NoticeKind.of("knowledge.review");
    static final NoticeKind MODERATION = NoticeKind.ofDuty("knowledge.moderation");

    @Bean
    NoticeKinds noticesOfKnowledge() {
        return NoticeKinds.of(MUST_READ, COMMENT, REVIEW, MODERATION);
    }
}

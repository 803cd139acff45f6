package cn.qudao.reportshelf.domain;

import cn.qudao.notice.NoticeKind;
import cn.qudao.notice.NoticeKinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people are told of the files of reports that they have asked for. */
@Configuration(proxyBeanMethods = false)
class ReportNotices {

    static final NoticeKind FILES = NoticeKind.of("reportshelf.files");

    @Bean
    NoticeKinds noticesOfReport() {
        return NoticeKinds.of(FILES);
    }
}

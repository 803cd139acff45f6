package cn.qudao.notice.domain;

import cn.qudao.kernel.NotFound;
import cn.qudao.notice.NoticeKind;
import cn.qudao.notice.NoticeKinds;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All kinds of notices, of all modules: the duties first, then in the order of their codes. */
@Component
class KindsOfNotices {

    private final List<NoticeKind> all;

    KindsOfNotices(ObjectProvider<NoticeKinds> declared) {
        this.all = declared.stream()
                .flatMap(kinds -> kinds.declared().stream())
                .sorted(Comparator.comparing(NoticeKind::duty).reversed().thenComparing(NoticeKind::code))
                .toList();
    }

    List<NoticeKind> all() {
        return all;
    }

    /** Empty for one that no module tells any more. */
    Optional<NoticeKind> find(String code) {
        return all.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    NoticeKind byCode(String code) {
        return find(code).orElseThrow(NotFound::new);
    }
}

package cn.qudao.notice.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface NoticeChoiceRepository extends JpaRepository<NoticeChoice, Long> {

    List<NoticeChoice> findByAccountIdInAndKind(Collection<Long> accounts, String kind);

    List<NoticeChoice> findByAccountId(long account);

    Optional<NoticeChoice> findByAccountIdAndKind(long account, String kind);
}

package cn.qudao.notice.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface NoticeSettingsRepository extends JpaRepository<NoticeSettings, Long> {

    /** Tries of a code are counted one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from NoticeSettings s where s.accountId = :account")
    Optional<NoticeSettings> hold(long account);
}

package cn.qudao.access.domain;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface TokenRepository extends JpaRepository<AccessToken, Long> {

    List<AccessToken> findByAccountIdOrderByCreatedAtDesc(long account);

    /** Past the version, for two programs may use it at the same moment. */
    @Modifying
    @Query("update AccessToken t set t.lastUsedAt = :now where t.id = :id")
    void used(long id, Instant now);
}

package cn.qudao.referral.domain;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ReferralPromotionRepository extends JpaRepository<ReferralPromotion, Long> {

    List<ReferralPromotion> findAllByOrderBySinceDesc();

    @Query("select p from ReferralPromotion p where p.since <= :day and p.until > :day")
    Optional<ReferralPromotion> running(LocalDate day);

    /** So that of two friends at once only one gets the last reward that the limit leaves. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ReferralPromotion> findLockedById(long id);
}

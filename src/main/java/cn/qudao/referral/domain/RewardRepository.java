package cn.qudao.referral.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RewardRepository extends JpaRepository<Reward, Long> {

    List<Reward> findByReferralIdIn(Collection<Long> referrals);

    /** What stands there now, and not what stood there when the transaction began. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from Reward w where w.promotionId = :promotion and w.subscriber.hash = :recommender")
    List<Reward> earned(long promotion, byte[] recommender);
}

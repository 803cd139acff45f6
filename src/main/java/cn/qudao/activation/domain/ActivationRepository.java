package cn.qudao.activation.domain;

import cn.qudao.activation.ActivationState;
import cn.qudao.recommendation.Way;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ActivationRepository extends JpaRepository<Activation, Long> {

    String WANTED = " a.scopeKey between :lo and :hi and a.businessDay between :from and :to"
            + " and (:state is null or a.state = :state) and (:door is null or a.door = :door)"
            + " and (:platform is null or a.platformId = :platform) and (:product is null or a.productId = :product)";

    /** Newest first, from an id on. */
    @Query("select a from Activation a where" + WANTED + " and a.id < :before order by a.id desc")
    List<Activation> page(
            long lo,
            long hi,
            LocalDate from,
            LocalDate to,
            @Nullable ActivationState state,
            @Nullable Way door,
            @Nullable Long platform,
            @Nullable Long product,
            long before,
            Limit limit);

    /** Counted no further than the limit. */
    @Query("select count(*) from (select a.id as id from Activation a where" + WANTED
            + " order by a.scopeKey limit :most) c")
    long count(
            long lo,
            long hi,
            LocalDate from,
            LocalDate to,
            @Nullable ActivationState state,
            @Nullable Way door,
            @Nullable Long platform,
            @Nullable Long product,
            int most);

    @Query(
            "select a from Activation a where a.scopeKey between :lo and :hi and a.businessDay = :day order by a.id desc")
    List<Activation> newest(long lo, long hi, LocalDate day, Limit limit);

    Optional<Activation> findByRecommendationId(long recommendation);
}

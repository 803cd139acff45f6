package cn.qudao.card.domain;

import cn.qudao.activation.ActivationState;
import cn.qudao.card.CardKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RegistrationRepository extends JpaRepository<CardRegistration, Long> {

    String WANTED = " from CardRegistration r where r.scopeKey between :lo and :hi"
            + " and r.businessDay between :from and :to and (:kind is null or r.kind = :kind)"
            + " and (:state is null or r.state = :state)";

    /** The latest first. */
    @Query("select r" + WANTED + " and (:before is null or r.id < :before) order by r.id desc")
    List<CardRegistration> page(
            long lo,
            long hi,
            LocalDate from,
            LocalDate to,
            @Nullable CardKind kind,
            @Nullable ActivationState state,
            @Nullable Long before,
            Limit limit);

    /** Counted no further than the limit. */
    @Query("select count(*) from (select r.id as id" + WANTED + " order by r.scopeKey limit :most) as counted")
    long count(
            long lo,
            long hi,
            LocalDate from,
            LocalDate to,
            @Nullable CardKind kind,
            @Nullable ActivationState state,
            int most);

    Optional<CardRegistration> findByActivationId(long activation);
}

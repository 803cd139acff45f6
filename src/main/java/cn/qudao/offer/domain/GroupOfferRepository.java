package cn.qudao.offer.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface GroupOfferRepository extends JpaRepository<GroupOffer, Long> {

    boolean existsByCode(String code);

    Optional<GroupOffer> findByCode(String code);

    List<GroupOffer> findByCodeIn(Collection<String> codes);

    List<GroupOffer> findAllByOrderBySinceDescIdDesc();

    List<GroupOffer> findByStateOrderById(GroupState state);

    /** Held: who takes waits, and what was taken counts. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from GroupOffer o where o.code = :code")
    Optional<GroupOffer> hold(String code);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from GroupOffer o where o.id in :ids order by o.id")
    List<GroupOffer> hold(Collection<Long> ids);

    /** @return none where no place is left */
    @Modifying
    @Query(
            "update GroupOffer o set o.taken = o.taken + 1 where o.id = :id and o.taken < o.most and o.state = :approved")
    int use(long id, GroupState approved);

    @Modifying
    @Query("update GroupOffer o set o.taken = o.taken - 1 where o.id = :id and o.taken > 0")
    int giveBack(long id);
}

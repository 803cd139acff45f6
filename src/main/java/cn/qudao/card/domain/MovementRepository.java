package cn.qudao.card.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MovementRepository extends JpaRepository<CardMovement, Long> {

    @Query("select m from CardMovement m where m.cardId = :card order by m.id")
    List<CardMovement> of(long card);

    @Query("select count(case when m.givenTo = :unit then 1 end) - count(case when m.takenFrom = :unit then 1 end)"
            + " from CardMovement m where m.givenTo = :unit or m.takenFrom = :unit")
    long balance(long unit);
}

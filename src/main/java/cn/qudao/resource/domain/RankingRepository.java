package cn.qudao.resource.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RankingRepository extends JpaRepository<Ranking, Long> {

    Optional<Ranking> findByCompetitionAndEndedOn(String competition, LocalDate endedOn);

    /** In which an outlet of the post stands, the latest first. */
    @Query("select r from Ranking r where exists (select o.id from RankedOutlet o where o.rankingId = r.id)"
            + " order by r.endedOn desc, r.competition")
    List<Ranking> latest(Limit limit);
}

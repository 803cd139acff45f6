package cn.qudao.resource;

import cn.qudao.org.UnitId;
import java.time.LocalDate;
import java.util.List;

/**
 * Takes what came of a competition, by which pools may serve outlets first (row 65): from files, and from whatever module
 * holds competitions.
 */
public interface RankingFeed {

    /** @param rank from 1; outlets that are equal share one */
    record NewStanding(UnitId outlet, int rank) {}

    /** @param endedOn tells it from competitions of the same name */
    record NewRanking(String competition, LocalDate endedOn, List<NewStanding> standings) {}

    /** In the caller's transaction; takes the place of what the same competition was said to have come to within the scope. */
    RankingId write(NewRanking ranking);
}

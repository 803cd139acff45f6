package cn.qudao.resource;

import cn.qudao.org.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens pools by the same rules as those that are typed in, in the caller's transaction: for work of the system. */
public interface PoolFeed {

    /** Who is served first, up to a rank and until the end of a day. */
    record NewPriority(RankingId ranking, int upTo, String channelType, LocalDate until) {}

    /**
     * @param shares by tier
     * @param priority null where nobody is served first
     * @param given how much to which outlet
     */
    record NewPool(
            UnitId unit,
            ResourceKind kind,
            String name,
            String measure,
            Map<String, Integer> shares,
            @Nullable NewPriority priority,
            Map<UnitId, Integer> given,
            String note) {}

    void write(List<NewPool> pools);
}

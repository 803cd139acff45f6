package cn.qudao.resource;

import cn.qudao.org.UnitId;
import java.util.List;
import java.util.Map;

/** Opens pools by the same rules as those that are typed in, in the caller's transaction: for work of the system. */
public interface PoolFeed {

    /**
     * @param shares by tier
     * @param given how much to which outlet
     */
    record NewPool(
            UnitId unit,
            ResourceKind kind,
            String name,
            String measure,
            Map<String, Integer> shares,
            Map<UnitId, Integer> given,
            String note) {}

    void write(List<NewPool> pools);
}

package cn.qudao.resource.domain;

import cn.qudao.kernel.Requires;
import cn.qudao.resource.PoolFeed;
import cn.qudao.resource.PoolId;
import cn.qudao.resource.ResourcePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Requires(ResourcePermissions.OPEN)
class StoredPools implements PoolFeed {

    private final ResourceDesk desk;

    StoredPools(ResourceDesk desk) {
        this.desk = desk;
    }

    @Override
    @Transactional
    public void write(List<NewPool> pools) {
        pools.forEach(pool -> {
            PoolId id = desk.open(new PoolForm(
                    pool.unit(), pool.kind(), pool.name(), pool.measure(), pool.shares(), priority(pool.priority())));
            pool.given().forEach((outlet, amount) -> desk.allot(id, outlet, amount, pool.note()));
        });
    }

    private static @Nullable Priority priority(@Nullable NewPriority wanted) {
        return wanted == null
                ? null
                : Priority.asked(wanted.ranking(), wanted.upTo(), wanted.channelType(), wanted.until());
    }
}

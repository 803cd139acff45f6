package cn.qudao.resource.domain;

import cn.qudao.org.UnitRow;
import cn.qudao.resource.PoolId;
import cn.qudao.resource.ResourceKind;
import java.time.LocalDate;
import java.util.List;

/** A pool with what is left of it. */
public record PoolRow(
        PoolId id,
        ResourceKind kind,
        String name,
        String measure,
        LocalDate openedOn,
        UnitRow unit,
        List<ShareRow> shares) {

    public int amount() {
        return shares.stream().mapToInt(ShareRow::amount).sum();
    }

    public int remaining() {
        return shares.stream().mapToInt(ShareRow::remaining).sum();
    }
}

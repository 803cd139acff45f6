package cn.qudao.resource.domain;

import cn.qudao.resource.PoolId;
import cn.qudao.resource.ResourceKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an outlet was given. */
public record AllotmentRow(
        long id,
        PoolId pool,
        ResourceKind kind,
        String poolName,
        String measure,
        String outletCode,
        String outletName,
        String tier,
        int amount,
        LocalDate givenOn,
        @Nullable String givenBy,
        String note,
        @Nullable LocalDate returnedOn) {}

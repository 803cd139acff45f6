package cn.qudao.access.domain;

import cn.qudao.kernel.Place;
import org.jspecify.annotations.Nullable;

/** A post among those of many accounts. */
record PostLine(long accountId, String roleCode, @Nullable String roleName, long scopeKey) {

    Place place() {
        return Place.of(scopeKey);
    }
}

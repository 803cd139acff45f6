package cn.qudao.activation.domain;

import cn.qudao.activation.ActivationState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has no result yet at a platform, as far as it was asked for at the unit looked at or below.
 *
 * @param due is to be told or asked at once: waits for a free hand, or for a platform that is left alone
 * @param later is on its way, or is asked for when its time has come
 * @param oldest since when the longest of them waits
 * @param leftAlone until when, after failures in a row; null while it works
 */
public record PlatformQueue(
        long platform,
        String code,
        String name,
        MonitorTally open,
        long due,
        long later,
        @Nullable Instant oldest,
        @Nullable Instant leftAlone) {

    public long of(ActivationState state) {
        return open.of(state);
    }
}

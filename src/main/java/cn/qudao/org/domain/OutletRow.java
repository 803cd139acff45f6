package cn.qudao.org.domain;

import org.jspecify.annotations.Nullable;

/**
 * An outlet in a list. Type, segment and tier are codes of their dictionaries.
 *
 * @param scopeKey where it stands; lists go by it, page by page
 * @param spelling of the name, in pinyin
 * @param valid whether it counts (row 36)
 */
public record OutletRow(
        long scopeKey,
        String code,
        String name,
        String spelling,
        String type,
        String channelClass,
        String segment,
        String tier,
        @Nullable Integer star,
        @Nullable String venue,
        boolean signed,
        String address,
        String responsibleName,
        boolean active,
        boolean valid) {

    public OutletFilter.State state() {
        if (!active) {
            return OutletFilter.State.STOPPED;
        }
        return valid ? OutletFilter.State.VALID : OutletFilter.State.INVALID;
    }
}

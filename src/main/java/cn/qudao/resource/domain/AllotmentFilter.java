package cn.qudao.resource.domain;

import cn.qudao.kernel.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a list of allotments shows; null asks for nothing.
 *
 * @param below where the outlets lie; null for the whole part of the post
 */
public record AllotmentFilter(
        @Nullable Place below,
        @Nullable Long pool,
        @Nullable Boolean returned) {}

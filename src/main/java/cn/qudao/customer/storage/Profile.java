package cn.qudao.customer.storage;

import cn.qudao.customer.Feature;
import cn.qudao.customer.Features;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a file says of a subscriber, as it is kept; the same of many subscribers is one of these in memory. */
record Profile(
        @Nullable String group,
        @Nullable String spend,
        @Nullable String terminal,
        @Nullable String age,
        @Nullable String activity,
        @Nullable String region,
        @Nullable String tags,
        @Nullable String targets,
        @Nullable String named,
        LocalDate asOf) {

    static Profile of(Features features) {
        return new Profile(
                features.values().get(Feature.GROUP),
                features.values().get(Feature.SPEND),
                features.values().get(Feature.TERMINAL),
                features.values().get(Feature.AGE),
                features.values().get(Feature.ACTIVITY),
                features.homeRegion(),
                Packed.pack(features.tags()),
                Packed.pack(features.targets()),
                Packed.pack(features.named()),
                features.asOf());
    }
}

package cn.qudao.catalogue.domain;

import cn.qudao.org.OutletProfile;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a permit looks at in an outlet. */
record Traits(
        String type, String segment, String tier, @Nullable String venue, int star, int footfall, boolean equipped) {

    static Traits of(OutletProfile profile) {
        return new Traits(
                profile.type(),
                profile.segment(),
                profile.tier(),
                profile.venue(),
                Objects.requireNonNullElse(profile.star(), 0),
                profile.footfall() == null ? 0 : profile.footfall(),
                profile.equipment() != null);
    }
}

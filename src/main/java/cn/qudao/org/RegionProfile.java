package cn.qudao.org;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What reports group regions by.
 *
 * @param economicLevel row 41, a code of {@link Dictionary#ECONOMIC_LEVEL}
 * @param pilot row 41
 * @param cityGroup row 42, a code of {@link Dictionary#CITY_GROUP}
 */
@Embeddable
public record RegionProfile(
        @Nullable String economicLevel,
        boolean pilot,
        @Nullable String cityGroup) {

    public static final RegionProfile UNKNOWN = new RegionProfile(null, false, null);
}

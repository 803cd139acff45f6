package cn.qudao.org.domain;

import cn.qudao.org.ClerkProfile;
import cn.qudao.org.OutletProfile;
import cn.qudao.org.RegionProfile;
import cn.qudao.org.UnitRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a unit's page shows.
 *
 * @param path from the post's unit down to this one
 * @param version of the profile, for the form that changes it
 * @param valid whether an outlet counts (row 36); false for other units
 */
public record UnitDetail(
        UnitRow unit,
        List<UnitRow> path,
        LocalDate openedOn,
        @Nullable LocalDate stoppedOn,
        List<LevelCount> below,
        @Nullable RegionProfile region,
        @Nullable OutletProfile outlet,
        @Nullable ClerkProfile clerk,
        @Nullable Long version,
        boolean valid) {}

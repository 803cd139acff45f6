package cn.qudao.org;

import cn.qudao.kernel.Level;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit to be written together with many others; its parent stands before it or exists already.
 *
 * @param stoppedOn when it already stopped
 * @param outlet for outlets, and only for them; so with the other two
 */
public record NewUnit(
        Level level,
        String code,
        String name,
        String parentCode,
        LocalDate openedOn,
        @Nullable LocalDate stoppedOn,
        @Nullable RegionProfile region,
        @Nullable OutletProfile outlet,
        @Nullable ClerkProfile clerk) {

    /** A region, district or grid without further data. */
    public static NewUnit of(Level level, String code, String name, String parentCode, LocalDate openedOn) {
        return new NewUnit(level, code, name, parentCode, openedOn, null, null, null, null);
    }

    public static NewUnit region(String code, String name, String parentCode, LocalDate openedOn, RegionProfile data) {
        return new NewUnit(Level.REGION, code, name, parentCode, openedOn, null, data, null, null);
    }

    public static NewUnit outlet(String code, String name, String parentCode, LocalDate openedOn, OutletProfile data) {
        return new NewUnit(Level.OUTLET, code, name, parentCode, openedOn, null, null, data, null);
    }

    public static NewUnit clerk(String code, String name, String parentCode, LocalDate openedOn, ClerkProfile data) {
        return new NewUnit(Level.CLERK, code, name, parentCode, openedOn, null, null, null, data);
    }

    public NewUnit stopped(LocalDate on) {
        return new NewUnit(level, code, name, parentCode, openedOn, on, region, outlet, clerk);
    }
}

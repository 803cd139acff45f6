package cn.qudao.reporting;

import java.util.Locale;

/** By which organisation a report tells what belongs to a unit: records keep the place they were made at, outlets move on. */
public enum Organisation {
    /** 按当时组织: everything counts where it was. */
    THEN,
    /** 按现在组织: all that an outlet ever did counts where it stands now. */
    NOW;

    /** The parameter of an address. */
    public static final String PARAMETER = "org";

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

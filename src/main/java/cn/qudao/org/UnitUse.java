package cn.qudao.org;

import java.util.Collection;

/** A module whose rows belong to units says so by a bean of this type; a unit in use is never erased. */
public interface UnitUse {

    /** What uses units, as a key of the bundles, such as {@code access.posts}. */
    String name();

    /** Whether any of the units, at most 1,000 at a time, is used. */
    boolean usesAny(Collection<UnitId> units);
}

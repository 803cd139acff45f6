package cn.qudao.org;

import java.util.Collection;

/** A module whose rows belong to units says so by a bean of this type; a unit in use is never erased. */
public interface UnitUse {

    /** The sentence that says why such a unit stays, as a key of the bundles. */
    String name();

    /** Whether any of the units, at most 1,000 at a time, is used. */
    boolean usesAny(Collection<UnitId> units);
}

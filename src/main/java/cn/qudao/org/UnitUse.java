package cn.qudao.org;

import java.util.Collection;

/** A module whose rows belong to units says so by a bean of this type; a unit in use is never erased. */
public interface UnitUse {

    /** The sentence that refuses to erase a unit in use, as a key of the bundles. */
    String refusal();

    /** Whether any of the units, at most 1,000 at a time, is used. */
    boolean usesAny(Collection<UnitId> units);
}

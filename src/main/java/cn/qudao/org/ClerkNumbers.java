package cn.qudao.org;

import cn.qudao.kernel.Place;
import java.util.Optional;

/** Clerks by the telephone number that is kept of them, for doors that know a person by nothing else. */
public interface ClerkNumbers {

    /** A clerk at work and the outlet. */
    record Known(UnitRow clerk, UnitRow outlet) {}

    /**
     * @param digits eleven, as a message centre names a sender
     * @return empty where nobody at work has the number, or more than one has
     */
    Optional<Known> find(String digits);

    /** The number of the clerk of a place, as {@link #find} takes it; empty where none is kept. */
    Optional<String> of(Place clerk);
}

package cn.qudao.access;

import cn.qudao.kernel.Place;
import java.util.Locale;
import java.util.Optional;

/** What must be known of a person in order to write to him. */
public interface Addressees {

    /**
     * @param place of the unit that the account belongs to
     * @param atWork whether the account is enabled and holds a post today
     */
    record Addressee(String displayName, Place place, Locale language, boolean atWork) {}

    Optional<Addressee> find(long account);
}

package cn.qudao.org;

import java.util.List;

/**
 * Writes and takes back units by the ten thousand: for imports and the demo. Rules that concern a single row are the
 * caller's to check before; what it hands over here is written as it stands.
 */
public interface UnitFeed {

    /**
     * Writes all in the caller's transaction, with places, validity and master data.
     *
     * @return their ids, in the same order
     * @throws cn.qudao.kernel.RuleViolation where a parent is neither among them nor exists, or is full
     */
    List<UnitId> write(List<NewUnit> units, String reason);

    /**
     * Takes back what {@link #write} wrote.
     *
     * @throws cn.qudao.kernel.RuleViolation where a unit has got others below it since, was moved, or is in use
     */
    void erase(List<UnitId> units);
}

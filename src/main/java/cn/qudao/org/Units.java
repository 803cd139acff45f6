package cn.qudao.org;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The hierarchy as the active post sees it, for every other module. What lies outside does not exist here. */
public interface Units {

    Optional<UnitRow> find(UnitId id);

    /**
     * By the code in an address or a file.
     *
     * @throws NotFound where there is none, or it lies outside the scope
     */
    UnitRow byCode(String code);

    /** The unit that the active post stands at. */
    UnitRow root();

    /** From the post's unit down to the given one: the breadcrumb. */
    List<UnitRow> path(UnitId id);

    /** The units directly below, by code. */
    Stream<UnitRow> children(UnitId parent, int offset, int limit);

    int countChildren(UnitId parent);

    /** Units whose name, pinyin, initials or code holds the words, the highest levels first. */
    List<UnitRow> search(String words, Collection<Level> levels, int limit);

    /** Several at once; what does not exist here is left out. */
    List<UnitRow> all(Collection<UnitId> ids);

    /** Several by their codes; what does not exist here is left out. */
    List<UnitRow> byCodes(Collection<String> codes);

    /** The unit that stands at a place; empty where none does, or outside the scope. */
    Optional<UnitRow> at(Place place);

    /** Names for the places of a result, whatever their level; places outside the scope are left out. */
    Map<Long, UnitRow> at(Collection<Place> places);
}

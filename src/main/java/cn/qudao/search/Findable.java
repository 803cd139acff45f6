package cn.qudao.search;

import cn.qudao.kernel.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What of a module can be found: how it looks, who sees it, where it leads, and by which changes it changes. A bean of this type is
 * all that it takes.
 */
public interface Findable {

    /** Names it in the index; never changes. */
    String name();

    List<FoundKind> kinds();

    /**
     * Which of its documents exist for the person. Asked for each search, and part of the query: what it does not let through is
     * neither found nor counted.
     */
    Sight sight(Actor reader);

    /**
     * What can be found now of these things, whoever it is for; a thing may have several documents, and none where it is not to be
     * found (any longer). As the system, in a transaction that reads.
     */
    List<SearchDocument> documents(Collection<Long> things);

    /** The ids of all things in their order, for an index that is built from nothing. As the system. */
    List<Long> things(long after, int limit);

    /** By whose rows' changes things change, and which: by {@link ChangedRow#source}. */
    Map<String, UnaryOperator<Collection<Long>>> follows();

    /** What stands below each hit, where names have to be looked up as the person sees them. */
    default List<String> contexts(List<Found> hits) {
        return hits.stream().map(Found::context).toList();
    }

    /**
     * A hit before its context is known.
     *
     * @param place the key of its unit's place, where it has one; otherwise 0
     * @param container what it is in, where it is in something; otherwise 0
     */
    record Found(long thing, long place, long container, String context) {}
}

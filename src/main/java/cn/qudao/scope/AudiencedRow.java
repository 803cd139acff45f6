package cn.qudao.scope;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CodesColumn;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Unaudited;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row with an audience: read by the posts at a unit and below it that have one of its roles, which is the other way round than
 * {@link ScopedRow}. {@link AudienceRule} says which of them exist for a person; where there are many, so does {@link #IS_FOR} in the query.
 */
@MappedSuperclass
public abstract class AudiencedRow {

    /**
     * {@link #isFor} as a query asks it of rows by the name {@code a}, whose parameter {@code reader} is {@link
     * AudienceRule#asReader}. By the keys of all places above the reader, so an index finds them; one by one, as Hibernate keeps
     * no plan of a query with a list.
     */
    public static final String IS_FOR =
            "a.scopeKey in (:#{#reader.places[0]}, :#{#reader.places[1]}, :#{#reader.places[2]},"
                    + " :#{#reader.places[3]}, :#{#reader.places[4]}, :#{#reader.places[5]}) and (a.roleCodes = '' or"
                    + " locate(concat(' ', :#{#reader.role}, ' '), concat(' ', a.roleCodes, ' ')) > 0)";

    private long unitId;
    private long scopeKey;

    @Convert(converter = CodesColumn.class)
    private List<String> roles = List.of();

    /** The same, for {@link #IS_FOR}. */
    @Column(name = "roles", insertable = false, updatable = false)
    @Unaudited("The same as the roles")
    @SuppressWarnings("unused")
    private @Nullable String roleCodes;

    protected AudiencedRow() {}

    /** @param wanted empty for all */
    protected final void isFor(long unit, Place place, Set<String> wanted) {
        this.unitId = unit;
        this.scopeKey = place.key();
        this.roles = wanted.stream().sorted().toList();
    }

    boolean isFor(Actor actor) {
        return place().contains(actor.place()) && (roles.isEmpty() || roles.contains(actor.role()));
    }

    protected final long scopeKey() {
        return scopeKey;
    }

    /** Where those stand that it is for, and above them all. */
    public final Place place() {
        return Place.of(scopeKey);
    }

    /** Who stands at this place or above keeps it, with the permission to do so. */
    protected long keptFrom() {
        return scopeKey;
    }

    protected final long unit() {
        return unitId;
    }

    /** Empty for all. */
    protected final Set<String> roles() {
        return Set.copyOf(roles);
    }
}

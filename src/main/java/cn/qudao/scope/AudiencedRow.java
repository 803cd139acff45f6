package cn.qudao.scope;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CodesColumn;
import cn.qudao.kernel.Place;
import jakarta.persistence.Convert;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.Set;

/**
 * A row with an audience: read by the posts at a unit and below it that have one of its roles, which is the other way round than
 * {@link ScopedRow}. Such rows are few and are read as a whole; {@link AudienceRule} says which of them exist for a person.
 */
@MappedSuperclass
public abstract class AudiencedRow {

    private long unitId;
    private long scopeKey;

    @Convert(converter = CodesColumn.class)
    private List<String> roles = List.of();

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

    protected final long unit() {
        return unitId;
    }

    /** Empty for all. */
    protected final Set<String> roles() {
        return Set.copyOf(roles);
    }
}

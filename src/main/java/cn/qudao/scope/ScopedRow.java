package cn.qudao.scope;

import cn.qudao.kernel.Place;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.SQLRestriction;

/**
 * A row that belongs to a unit: it carries the key of the place it had when it was written. Extending this class is all
 * that an entity does to be seen only from above: Hibernate puts {@link #NOTHING} into every query, count, load by id, bulk
 * update and delete, {@link ScopeInTheStatement} puts the active post's part in its place, and {@link ScopeGuard} refuses a
 * write outside.
 */
@MappedSuperclass
@SQLRestriction(ScopedRow.NOTHING)
public abstract class ScopedRow {

    /** Should nobody put a post's part in its place, there is no such row. */
    static final String NOTHING = "scope_key between 1 and 0";

    @Column(nullable = false)
    private long scopeKey;

    protected ScopedRow() {}

    protected ScopedRow(Place place) {
        this.scopeKey = place.key();
    }

    protected long scopeKey() {
        return scopeKey;
    }

    /** Only for what is moved in the hierarchy; a fact keeps the place it had. */
    protected void moveTo(Place place) {
        this.scopeKey = place.key();
    }
}

package cn.qudao.scope;

import cn.qudao.kernel.Place;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;

/**
 * A row that belongs to a unit: it carries the key of the place it had when it was written. Extending this class is all
 * that an entity does to be seen only from above: Hibernate puts the predicate into every query, count, load by id, bulk
 * update and delete, and {@link ScopeGuard} refuses a write outside.
 */
@MappedSuperclass
@FilterDef(
        name = ScopedRow.FILTER,
        autoEnabled = true,
        applyToLoadByKey = true,
        parameters = {
            @ParamDef(name = "lo", type = Long.class, resolver = ScopeBounds.Lo.class),
            @ParamDef(name = "hi", type = Long.class, resolver = ScopeBounds.Hi.class),
            @ParamDef(name = "post", type = Long.class, resolver = ScopeBounds.ExcludingPost.class)
        })
@Filter(name = ScopedRow.FILTER, deduceAliasInjectionPoints = false, condition = ScopedRow.PREDICATE)
public abstract class ScopedRow {

    static final String FILTER = "scope";

    /** The scope rule in SQL. A post without excluded units is passed as 0, which lets the database drop the sub-select. */
    static final String PREDICATE = "{alias}.scope_key between :lo and :hi and (:post = 0 or not exists"
            + " (select 1 from pub_excluded_place x where x.post_id = :post"
            + " and {alias}.scope_key between x.scope_key and x.scope_end))";

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

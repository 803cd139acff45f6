package cn.qudao.org.domain;

import cn.qudao.kernel.Place;
import cn.qudao.scope.NativeSql;
import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;

/**
 * Keeps for every place that an outlet or a clerk has left where that stands now which happened there: at the outlet's
 * present place, and with the clerk if he is still at that outlet. It reads what is committed, so that of two moves at once the
 * second knows of the first.
 */
@Component
@NativeSql("one statement for all that a move leaves behind; the move itself was allowed before")
class LeftPlaces {

    private static final String FOLLOW = """
            replace into org_left_place (left_key, outlet_id, scope_key)
            select p.scope_key, o.id,
                case when c.scope_key between o.scope_key and o.scope_end then c.scope_key else o.scope_key end
            from org_unit_place p
            join org_unit c on c.id = p.unit_id
            join org_unit_place q on q.scope_key = p.scope_key - mod(p.scope_key, 10000)
            join org_unit o on o.id = q.unit_id
            where p.until is not null and c.level in (4, 5)
              and (c.scope_key between :lo and :hi or o.scope_key between :lo and :hi)""";

    private final EntityManager entities;

    LeftPlaces(EntityManager entities) {
        this.entities = entities;
    }

    /** @param place that a unit, and all below it, has just got */
    void follow(Place place) {
        entities.flush();
        entities.createNativeQuery(FOLLOW)
                .setParameter("lo", place.lo())
                .setParameter("hi", place.hi())
                .executeUpdate();
    }
}

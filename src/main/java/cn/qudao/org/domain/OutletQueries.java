package cn.qudao.org.domain;

import cn.qudao.kernel.Place;
import cn.qudao.org.domain.OutletFilter.State;
import cn.qudao.scope.NativeSql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The statements behind the list of outlets. Each holds what is asked for and nothing else, for the server plans it anew
 * every time, and Hibernate does too while the scope narrows it.
 */
@NativeSql("No SQL but HQL put together, which the scope narrows as it does a repository's")
@Component
class OutletQueries {

    private static final String VALID =
            "exists (select v.id from OutletValidity v where v.outletId = o.unitId and v.until is null)";

    private static final String ROW =
            "select new cn.qudao.org.domain.OutletRow(o.scopeKey, u.code, u.name, u.pinyin, o.profile.type,"
                    + " o.profile.channelClass, o.profile.segment, o.profile.tier, o.profile.star, o.profile.venue,"
                    + " o.profile.signed, o.profile.address, o.profile.responsibleName,"
                    + " case when u.stoppedOn is null then true else false end,"
                    + " case when " + VALID + " then true else false end)";

    private final EntityManager entities;

    OutletQueries(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * One page in the order of places.
     *
     * @param after the place of the last row before it
     */
    List<OutletRow> byPlace(Place below, OutletFilter filter, @Nullable Long after, boolean backwards, int limit) {
        Asked asked = new Asked().within("o", below).filtered(filter).atWork(filter.state());
        if (after != null) {
            asked.and("o.scopeKey " + beyond(backwards) + " :after").with("after", after);
        }
        return page(" from Outlet o join Unit u on u.id = o.unitId", asked, "o.scopeKey" + way(backwards), limit);
    }

    /**
     * One page in the order of the names' spelling, of the same spelling by code. Begins at the units, whose index has that
     * order: a left join, for else both engines would sort all outlets of the province for each page.
     *
     * @param after the spelling of the last row before it
     */
    List<OutletRow> byName(
            Place below,
            OutletFilter filter,
            @Nullable String after,
            @Nullable String code,
            boolean backwards,
            int limit) {
        Asked asked = new Asked()
                .within("u", below)
                .and("u.level = cn.qudao.kernel.Level.OUTLET")
                .filtered(filter)
                .atWork(filter.state());
        if (after != null && code != null) {
            String beyond = beyond(backwards);
            asked.and("u.pinyin %1$s= :after and (u.pinyin %1$s :after or u.code %1$s :code)".formatted(beyond))
                    .with("after", after)
                    .with("code", code);
        }
        String order = "u.pinyin%1$s, u.code%1$s".formatted(way(backwards));
        return page(" from Unit u left join Outlet o on o.unitId = u.id", asked, order, limit);
    }

    /** Up to a limit, beyond which nobody needs to know; without a look at the units, where nobody asks about them. */
    long count(Place below, OutletFilter filter, int limit) {
        Asked asked = new Asked().within("o", below).filtered(filter);
        if (filter.state() != null) {
            Asked unit = new Asked().and("u.id = o.unitId").atWork(filter.state());
            asked.and("exists (select u.id from Unit u" + unit + ")");
        }
        return asked.with("limit", limit)
                .in(entities.createQuery(
                        "select count(*) from (select o.scopeKey as place from Outlet o" + asked
                                + " order by o.scopeKey limit :limit) few",
                        Long.class))
                .getSingleResult();
    }

    private List<OutletRow> page(String from, Asked asked, String order, int limit) {
        return asked.in(entities.createQuery(ROW + from + asked + " order by " + order, OutletRow.class))
                .setMaxResults(limit)
                .getResultList();
    }

    private static String beyond(boolean backwards) {
        return backwards ? "<" : ">";
    }

    private static String way(boolean backwards) {
        return backwards ? " desc" : "";
    }

    /** Conditions and the values in them. */
    private static final class Asked {

        private final StringBuilder where = new StringBuilder();
        private final Map<String, Object> values = new HashMap<>();

        Asked and(String condition) {
            where.append(where.isEmpty() ? " where " : " and ").append(condition);
            return this;
        }

        Asked with(String name, Object value) {
            values.put(name, value);
            return this;
        }

        Asked within(String alias, Place below) {
            return and(alias + ".scopeKey between :lo and :hi")
                    .with("lo", below.lo())
                    .with("hi", below.hi());
        }

        /** Hidden from the planner, which must not begin a list by name at the outlets. */
        Asked filtered(OutletFilter filter) {
            same("type", "''", filter.type());
            same("segment", "''", filter.segment());
            same("tier", "''", filter.tier());
            same("star", "0", filter.star());
            if (filter.state() == State.VALID) {
                and(VALID);
            } else if (filter.state() == State.INVALID) {
                and("not " + VALID);
            }
            return this;
        }

        private void same(String field, String none, @Nullable Object wanted) {
            if (wanted != null) {
                and("coalesce(o.profile.%1$s, %2$s) = :%1$s".formatted(field, none))
                        .with(field, wanted);
            }
        }

        Asked atWork(@Nullable State state) {
            if (state != null) {
                and(state == State.STOPPED ? "u.stoppedOn is not null" : "u.stoppedOn is null");
            }
            return this;
        }

        <T> TypedQuery<T> in(TypedQuery<T> query) {
            values.forEach(query::setParameter);
            return query;
        }

        @Override
        public String toString() {
            return where.toString();
        }
    }
}

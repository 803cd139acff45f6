package cn.qudao.org.domain;

import cn.qudao.kernel.Place;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.org.OrgPermissions;
import cn.qudao.scope.Scope;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists outlets, in the order of the hierarchy or of their names, page by page. */
@Service
@Requires(OrgPermissions.VIEW)
@Transactional(readOnly = true)
public class Outlets {

    /** The order of the names' spelling. Every other is that of the hierarchy. */
    public static final String BY_NAME = "name";

    /** Counts stop here. */
    public static final int COUNTED = 10_000;

    private final OutletQueries outlets;
    private final Scope scope;

    Outlets(OutletQueries outlets, Scope scope) {
        this.outlets = outlets;
        this.scope = scope;
    }

    public Slice<OutletRow> page(OutletFilter filter, Portion portion) {
        return portion.order().isBy(BY_NAME) ? byName(filter, portion) : byPlace(filter, portion);
    }

    private Slice<OutletRow> byPlace(OutletFilter filter, Portion portion) {
        List<OutletRow> found = outlets.byPlace(
                below(filter),
                filter,
                portion.afterNumber().orElse(null),
                portion.order().descending(),
                portion.size() + 1);
        return Slice.of(found, portion.size(), OutletRow::scopeKey);
    }

    private Slice<OutletRow> byName(OutletFilter filter, Portion portion) {
        Spelled from = Spelled.of(portion);
        List<OutletRow> found = outlets.byName(
                below(filter),
                filter,
                from.spelling(),
                from.code(),
                portion.order().descending(),
                portion.size() + 1);
        return Slice.of(found, portion.size(), row -> new Spelled(row.spelling(), row.code()));
    }

    /** One more than {@link #COUNTED} where there are more. */
    public long count(OutletFilter filter) {
        return outlets.count(below(filter), filter, COUNTED + 1);
    }

    private Place below(OutletFilter filter) {
        return Objects.requireNonNullElseGet(filter.below(), scope::root);
    }

    /** Where a page by name begins; a code has no blank. Both null for the first page. */
    private record Spelled(
            @Nullable String spelling, @Nullable String code) {

        static Spelled of(Portion portion) {
            String after = portion.after();
            if (after == null) {
                return new Spelled(null, null);
            }
            int blank = after.indexOf(' ');
            return blank < 0
                    ? new Spelled(after, "")
                    : new Spelled(after.substring(blank + 1), after.substring(0, blank));
        }

        @Override
        public String toString() {
            return code + ' ' + spelling;
        }
    }
}

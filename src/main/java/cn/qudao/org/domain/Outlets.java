package cn.qudao.org.domain;

import cn.qudao.kernel.Place;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.org.OrgPermissions;
import cn.qudao.org.domain.OutletFilter.State;
import cn.qudao.scope.Scope;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
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

    private final OutletRepository outlets;
    private final Scope scope;

    Outlets(OutletRepository outlets, Scope scope) {
        this.outlets = outlets;
        this.scope = scope;
    }

    public Slice<OutletRow> page(OutletFilter filter, Portion portion) {
        return portion.order().isBy(BY_NAME) ? byName(filter, portion) : byPlace(filter, portion);
    }

    private Slice<OutletRow> byPlace(OutletFilter filter, Portion portion) {
        Place below = below(filter);
        boolean backwards = portion.order().descending();
        long from = portion.afterNumber().orElse(backwards ? Long.MAX_VALUE : -1L);
        List<OutletRow> found = outlets.byPlace(
                below.lo(),
                below.hi(),
                backwards ? -1 : from,
                backwards ? from : Long.MAX_VALUE,
                filter.type(),
                filter.segment(),
                filter.tier(),
                filter.star(),
                stopped(filter.state()),
                valid(filter.state()),
                sort(portion, "o.scopeKey"),
                Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), OutletRow::scopeKey);
    }

    private Slice<OutletRow> byName(OutletFilter filter, Portion portion) {
        Place below = below(filter);
        Spelled from = Spelled.of(portion);
        boolean backwards = portion.order().descending();
        NamePage page = backwards ? outlets::byNameBackwards : outlets::byName;
        List<OutletRow> found = page.read(
                below.lo(),
                below.hi(),
                from.spelling(),
                from.code(),
                filter.type(),
                filter.segment(),
                filter.tier(),
                filter.star(),
                stopped(filter.state()),
                valid(filter.state()),
                sort(portion, "u.pinyin", "u.code"),
                Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), row -> new Spelled(row.spelling(), row.code()));
    }

    private static Sort sort(Portion portion, String... by) {
        return Sort.by(portion.order().descending() ? Sort.Direction.DESC : Sort.Direction.ASC, by);
    }

    /** One more than {@link #COUNTED} where there are more. */
    public long count(OutletFilter filter) {
        Place below = below(filter);
        if (filter.isEmpty()) {
            return outlets.countAll(below.lo(), below.hi(), COUNTED + 1);
        }
        return outlets.count(
                below.lo(),
                below.hi(),
                filter.type(),
                filter.segment(),
                filter.tier(),
                filter.star(),
                stopped(filter.state()),
                valid(filter.state()),
                COUNTED + 1);
    }

    private Place below(OutletFilter filter) {
        return Objects.requireNonNullElseGet(filter.below(), scope::root);
    }

    private static @Nullable Boolean stopped(@Nullable State state) {
        return state == null ? null : state == State.STOPPED;
    }

    private static @Nullable Boolean valid(@Nullable State state) {
        return state == null || state == State.STOPPED ? null : state == State.VALID;
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

    private interface NamePage {
        List<OutletRow> read(
                long lo,
                long hi,
                @Nullable String spelling,
                @Nullable String code,
                @Nullable String type,
                @Nullable String segment,
                @Nullable String tier,
                @Nullable Integer star,
                @Nullable Boolean stopped,
                @Nullable Boolean valid,
                Sort sort,
                Limit limit);
    }
}

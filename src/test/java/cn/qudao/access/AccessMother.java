package cn.qudao.access;

import cn.qudao.access.NewAccount.NewPost;
import cn.qudao.access.domain.Origin;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.UnitId;
import cn.qudao.scope.Scope;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units and accounts with names of their own, written for good: sign-in works in transactions of its own. */
@Component
public class AccessMother {

    public static final String PASSWORD = "correct horse battery";

    private static final Place REGION = Place.ROOT.child(97);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Scope scope;

    AccessMother(JdbcClient jdbc, Accounts accounts, Scope scope) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.scope = scope;
    }

    public record PlacedUnit(UnitId id, Place place) {}

    public PlacedUnit province() {
        return existing(Place.ROOT);
    }

    /** The one that all of {@link #district} lie in: a province has room for few. */
    public PlacedUnit region() {
        return existing(REGION);
    }

    /** A district that nobody else has. */
    public PlacedUnit district() {
        existing(REGION);
        return below(REGION);
    }

    /** Regions begin above those that {@code UnitFeed} gives out, which knows nothing of what is written past it. */
    public PlacedUnit below(Place parent) {
        if (parent.equals(Place.ROOT)) {
            existing(REGION);
        }
        long last = jdbc.sql("select coalesce(max(scope_key), 0) from org_unit where scope_key between :lo and :hi")
                .param("lo", parent.lo() + 1)
                .param("hi", parent.hi())
                .query(Long.class)
                .single();
        Level level = parent.level().below().orElseThrow();
        long ordinal = last == 0 ? 1 : new Place(last - last % level.span(), level).ordinal() + 1;
        return insert(parent.child(ordinal));
    }

    /** Able to sign in with {@link #PASSWORD}. */
    public String account(PlacedUnit unit, ShippedRole role) {
        String name = name();
        AccountId id = open(NewAccount.withPost(name, "测试", unit.id(), unit.place(), role.name()));
        setPassword(id);
        return name;
    }

    public String accountWithPosts(PlacedUnit unit, List<NewPost> posts) {
        String name = name();
        AccountId id = open(new NewAccount(name, "测试", unit.id(), unit.place(), posts));
        setPassword(id);
        return name;
    }

    public AccountId open(NewAccount account) {
        return scope.asSystem("test", () -> accounts.open(List.of(account))).getFirst();
    }

    /** Makes it able to sign in with {@link #PASSWORD}. */
    public void setPassword(AccountId account) {
        scope.asSystem("test", () -> accounts.setPassword(account, PASSWORD, false));
    }

    /** Each at an address of its own, so that failures of one test do not slow down another. */
    public static Origin desk() {
        return new Origin("t" + Long.toString(Ids.next(), 36), "Mozilla/5.0 (X11; Linux)");
    }

    public static String name() {
        return "t" + Long.toString(Ids.next(), 36);
    }

    private PlacedUnit existing(Place place) {
        return jdbc.sql("select id from org_unit where scope_key = :key")
                .param("key", place.key())
                .query(Long.class)
                .optional()
                .map(id -> new PlacedUnit(new UnitId(id), place))
                .orElseGet(() -> insert(place));
    }

    private PlacedUnit insert(Place place) {
        long id = Ids.next();
        jdbc.sql("""
                        insert into org_unit (id, scope_key, scope_end, level, parent_id, code, name, pinyin, initials,
                            search_name, search_keys, places_given, opened_on, version)
                        values (:id, :lo, :hi, :level, null, :code, :code, '', '', '', '', 0, '2026-01-01', 0)
                        """)
                .param("id", id)
                .param("lo", place.lo())
                .param("hi", place.hi())
                .param("level", place.level().ordinal())
                .param("code", "T" + place.key())
                .update();
        return new PlacedUnit(new UnitId(id), place);
    }
}

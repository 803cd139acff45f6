package cn.qudao.scope;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Place;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the work on this thread may reach: the active post's part of the province, or all of it for the system itself. */
@Component
public class Scope {

    private static final Logger log = LoggerFactory.getLogger(Scope.class);
    private static final ScopedValue<String> SYSTEM = ScopedValue.newInstance();
    private static final String TOKEN = "{scope:";
    private static final Pattern RULE = Pattern.compile("\\{scope:([^}]+)}");
    private static final String LOWEST = "scope_lo";
    private static final String HIGHEST = "scope_hi";
    private static final String EXCLUDING = "scope_post";

    private final CurrentUser user;

    Scope(CurrentUser user) {
        this.user = user;
    }

    /**
     * Runs work of the system itself, which no person asked for or which must see all of the province to be right.
     *
     * @param reason is logged
     */
    public <T> T asSystem(String reason, Supplier<T> work) {
        log.debug("As the system: {}", reason);
        return ScopedValue.where(SYSTEM, reason).call(work::get);
    }

    public void asSystem(String reason, Runnable work) {
        log.debug("As the system: {}", reason);
        ScopedValue.where(SYSTEM, reason).run(work);
    }

    public boolean isSystem() {
        return SYSTEM.isBound();
    }

    /** The unit that the work starts from: the post's, or the province. */
    public Place root() {
        return isSystem() ? Place.ROOT : user.get().place();
    }

    public boolean sees(long key) {
        return isSystem() || user.get().sees(key);
    }

    private long excludingPost() {
        if (isSystem()) {
            return 0;
        }
        Actor actor = user.get();
        return actor.excluded().isEmpty() ? 0 : actor.postId();
    }

    /** The scope rule for who is at work now, with the values written out; the system itself sees everything. */
    String rule(String key) {
        if (isSystem()) {
            return "1 = 1";
        }
        Place root = root();
        return rule(key, Long.toString(root.lo()), Long.toString(root.hi()), Long.toString(excludingPost()));
    }

    /**
     * Puts the scope rule in the place of every <code>{scope:alias}</code> of a native query; what is not the key that a row
     * carries is written out, as <code>{scope:coalesce(b.scope_key, a.scope_key)}</code>.
     *
     * @throws IllegalArgumentException where the query carries no token: such a query must not run
     */
    public static String applyTo(String sql) {
        if (!sql.contains(TOKEN)) {
            throw new IllegalArgumentException("A native query without a scope token: " + sql);
        }
        return RULE.matcher(sql)
                .replaceAll(token -> Matcher.quoteReplacement(
                        rule(key(token.group(1)), ":" + LOWEST, ":" + HIGHEST, ":" + EXCLUDING)));
    }

    private static String key(String place) {
        return place.contains(".") ? place : place + ".scope_key";
    }

    /** A post without excluded units is 0, which lets the database drop the sub-select. */
    private static String rule(String key, String lowest, String highest, String excluding) {
        return "(" + key + " between " + lowest + " and " + highest + " and (" + excluding + " = 0 or not exists"
                + " (select 1 from pub_excluded_place x where x.post_id = " + excluding
                + " and " + key + " between x.scope_key and x.scope_end)))";
    }

    /** The values that {@link #applyTo} asks for. */
    public Map<String, Object> parameters() {
        Place root = root();
        return Map.of(LOWEST, root.lo(), HIGHEST, root.hi(), EXCLUDING, excludingPost());
    }
}

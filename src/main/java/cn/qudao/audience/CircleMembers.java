package cn.qudao.audience;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.scope.NativeSql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may read what another reads: by any post held today, as {@link cn.qudao.scope.AudienceRule} asks it of the post at work. People
 * of a circle know of each other wherever they stand, so no scope narrows this; whoever calls asks before whether the person is in it.
 */
@Component
@NativeSql("Asks the posts of access who reads a row; a circle is read by those beside each other too")
public class CircleMembers {

    private static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]*");
    private static final String NOBODY = "";

    private static final String MEMBERS = """
            from pub_post p
            where :today between p.since and p.until
              and concat(' ', p.permissions, ' ') like :permission
              and (p.scope_key between :lo and :hi and (:everybody or p.role_code in (:roles))
                or p.scope_key in (:above) and concat(' ', p.permissions, ' ') regexp :keeping
                  and not exists (select 1 from pub_excluded_place x
                    where x.post_id = p.id and :lo between x.scope_key and x.scope_end))
            """;

    private static final String PEOPLE = "select distinct p.account_id, p.sign_in_name, p.display_name " + MEMBERS;

    private static final String NAMED = PEOPLE + " and (p.display_name in (:names) or p.sign_in_name in (:signIns))";

    private static final String LIKE = PEOPLE + """
              and (locate(:words, p.display_name) > 0 or locate(:words, convert(p.sign_in_name using utf8mb4)) > 0)
            order by char_length(p.display_name), p.display_name, p.account_id limit :limit
            """;

    private static final String AMONG = "select distinct p.account_id " + MEMBERS + " and p.account_id in (:accounts)";

    private final JdbcClient jdbc;
    private final Clock clock;

    CircleMembers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those whose name or sign-in name is one of these. */
    public List<CircleMember> named(Circle circle, Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        Map<String, @Nullable Object> parameters = parameters(circle);
        Set<String> signIns = new HashSet<>(Set.of(NOBODY));
        names.stream().filter(SIGN_IN_NAME.asMatchPredicate()).forEach(signIns::add);
        parameters.put("names", names);
        parameters.put("signIns", signIns);
        return people(NAMED, parameters);
    }

    /** Those whose name or sign-in name holds the words, the shortest names first. */
    public List<CircleMember> like(Circle circle, String words, int most) {
        Map<String, @Nullable Object> parameters = parameters(circle);
        parameters.put("words", words);
        parameters.put("limit", most);
        return people(LIKE, parameters);
    }

    private List<CircleMember> people(String sql, Map<String, @Nullable Object> parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> new CircleMember(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Those of the accounts that are in it. */
    public Set<Long> among(Circle circle, Collection<Long> accounts) {
        if (accounts.isEmpty()) {
            return Set.of();
        }
        Map<String, @Nullable Object> parameters = parameters(circle);
        parameters.put("accounts", accounts);
        return new HashSet<>(jdbc.sql(AMONG)
                .params(parameters)
                .query((row, number) -> row.getLong(1))
                .list());
    }

    private Map<String, @Nullable Object> parameters(Circle circle) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        Place place = circle.place();
        parameters.put("today", LocalDate.now(clock));
        parameters.put("permission", "% " + circle.permission() + " %");
        parameters.put("lo", place.lo());
        parameters.put("hi", place.hi());
        parameters.put("everybody", circle.roles().isEmpty());
        parameters.put("roles", circle.roles().isEmpty() ? Set.of(NOBODY) : circle.roles());
        parameters.put(
                "above",
                Arrays.stream(Level.values())
                        .filter(level -> !place.level().isAbove(level))
                        .map(level -> place.at(level).key())
                        .toList());
        parameters.put("keeping", " (" + String.join("|", circle.keeping()).replace(".", "[.]") + ") ");
        return parameters;
    }
}

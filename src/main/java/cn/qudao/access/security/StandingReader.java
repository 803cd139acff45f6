package cn.qudao.access.security;

import cn.qudao.access.domain.Handles;
import cn.qudao.access.domain.PermissionCodes;
import cn.qudao.access.domain.Sessions;
import cn.qudao.access.security.Standing.UsablePost;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Preferences.Appearance;
import cn.qudao.scope.NativeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who is at work in one statement; a second one where the post excludes units. */
@Component
@NativeSql("The scope filter asks for this amid a Hibernate statement; it reads the one account of the credential.")
class StandingReader {

    private static final String POSTS = """
            left join access_post_place p
                on p.account_id = a.id
                and p.since <= :today and (p.until is null or p.until >= :today)
                and (p.delegated_from is null
                    or (p.source_since <= :today and (p.source_until is null or p.source_until >= :today)))
            """;
    private static final String COLUMNS = """
            a.id as account_id, a.sign_in_name, a.display_name, a.language, a.appearance,
            p.post_id, p.unit_id, p.unit_name, p.scope_key, p.level, p.role_code, p.role_name, p.permissions,
            p.delegated_from is not null as delegated, p.excluding
            """;
    private static final String BY_SESSION =
            "select s.id as session_id, 0 as token_id, s.last_seen_at, s.post_id as wanted_post, " + COLUMNS
                    + "from access_session s join access_account a on a.id = s.account_id and a.enabled "
                    + POSTS
                    + """
                    and (s.second_factor or not p.needs_second_factor)
                    where s.handle_hash = :hash and s.ended_at is null
                        and s.last_seen_at > :idle and s.started_at > :oldest
                    order by p.delegated_from is not null, p.since, p.post_id
                    """;
    private static final String BY_TOKEN =
            "select 0 as session_id, t.id as token_id, t.last_used_at as last_seen_at, :wanted as wanted_post, "
                    + COLUMNS
                    + "from access_token t join access_account a on a.id = t.account_id and a.enabled "
                    + POSTS
                    + """
                    and (:wanted = 0 or p.post_id = :wanted)
                    where t.token_hash = :hash and t.revoked_at is null and t.expires_on >= :today
                    order by p.delegated_from is not null, p.since, p.post_id
                    """;
    private static final String BY_NAME =
            "select 0 as session_id, 0 as token_id, a.last_sign_in_at as last_seen_at, 0 as wanted_post, " + COLUMNS
                    + "from access_account a "
                    + POSTS
                    + """
                    where a.sign_in_name = :name and a.enabled
                    order by p.delegated_from is not null, p.since, p.post_id
                    """;
    private static final String BY_ACCOUNT =
            "select 0 as session_id, 0 as token_id, a.last_sign_in_at as last_seen_at, :wanted as wanted_post, "
                    + COLUMNS
                    + "from access_account a "
                    + POSTS
                    + """
                    where a.id = :account and a.enabled
                    order by p.delegated_from is not null, p.since, p.post_id
                    """;
    private static final String EXCLUDED =
            "select scope_key from pub_excluded_place where post_id = :post order by scope_key";

    private final JdbcClient jdbc;
    private final Clock clock;

    StandingReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Standing> read(Credential credential) {
        return switch (credential) {
            case Credential.Session session ->
                standing(jdbc.sql(BY_SESSION)
                        .param("today", LocalDate.now(clock))
                        .param("hash", Handles.hash(session.handle()))
                        .param("idle", utc(Sessions.idleSince(clock)))
                        .param("oldest", utc(Sessions.oldest(clock)))
                        .query(StandingReader::row)
                        .list());
            case Credential.Token token ->
                standing(jdbc.sql(BY_TOKEN)
                        .param("today", LocalDate.now(clock))
                        .param("hash", Handles.hash(token.token()))
                        .param("wanted", token.post())
                        .query(StandingReader::row)
                        .list());
            case Credential.Background background ->
                standing(jdbc.sql(BY_ACCOUNT)
                        .param("today", LocalDate.now(clock))
                        .param("wanted", background.post())
                        .param("account", background.account())
                        .query(StandingReader::row)
                        .list());
            case Credential.Terminal terminal ->
                standing(jdbc.sql(BY_NAME)
                        .param("today", LocalDate.now(clock))
                        .param("name", terminal.signInName())
                        .query(StandingReader::row)
                        .list());
        };
    }

    private Optional<Standing> standing(List<Row> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Standing person = rows.getFirst().person;
        List<UsablePost> posts = new ArrayList<>();
        UsablePost active = null;
        for (Row row : rows) {
            if (row.post != null) {
                posts.add(row.post);
                if (active == null || row.wanted) {
                    active = row.post;
                }
            }
        }
        return Optional.of(new Standing(
                person.accountId(),
                person.sessionId(),
                person.tokenId(),
                person.lastSeenAt(),
                person.signInName(),
                person.displayName(),
                person.language(),
                person.appearance(),
                List.copyOf(posts),
                active,
                active != null && active.excluding() ? excluded(active) : List.of()));
    }

    private List<Place> excluded(UsablePost post) {
        return jdbc.sql(EXCLUDED)
                .param("post", post.id())
                .query((row, number) -> Place.of(row.getLong("scope_key")))
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        LocalDateTime lastSeen = row.getObject("last_seen_at", LocalDateTime.class);
        Standing person = new Standing(
                row.getLong("account_id"),
                row.getLong("session_id"),
                row.getLong("token_id"),
                lastSeen == null ? Instant.EPOCH : lastSeen.toInstant(ZoneOffset.UTC),
                row.getString("sign_in_name"),
                row.getString("display_name"),
                row.getString("language"),
                Appearance.valueOf(row.getString("appearance")),
                List.of(),
                null,
                List.of());
        long post = row.getLong("post_id");
        return row.wasNull()
                ? new Row(person, null, false)
                : new Row(person, post(row, post), row.getLong("wanted_post") == post);
    }

    private static UsablePost post(ResultSet row, long id) throws SQLException {
        return new UsablePost(
                id,
                row.getLong("unit_id"),
                row.getString("unit_name"),
                new Place(row.getLong("scope_key"), Level.values()[row.getInt("level")]),
                row.getString("role_code"),
                row.getString("role_name"),
                PermissionCodes.parse(row.getString("permissions")),
                row.getBoolean("delegated"),
                row.getBoolean("excluding"));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private record Row(Standing person, @Nullable UsablePost post, boolean wanted) {}
}

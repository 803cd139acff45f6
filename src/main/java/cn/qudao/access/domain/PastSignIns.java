package cn.qudao.access.domain;

import static cn.qudao.access.AccessPermissions.ACCOUNTS;

import cn.qudao.access.AccountHistory;
import cn.qudao.access.AccountId;
import cn.qudao.access.PastSignIn;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.Requires;
import cn.qudao.scope.NativeSql;
import cn.qudao.scope.Scope;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@NativeSql("Hundreds of thousands of sign-ins in seconds; nobody but the system gets in")
@Service
@Requires(ACCOUNTS)
@Transactional
class PastSignIns implements AccountHistory {

    private static final int CHUNK = 1_000;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final EntityManager entities;
    private final Scope scope;

    PastSignIns(JdbcTemplate jdbc, JdbcClient client, EntityManager entities, Scope scope) {
        this.jdbc = jdbc;
        this.client = client;
        this.entities = entities;
        this.scope = scope;
    }

    @Override
    public void openedOn(LocalDate day, Collection<AccountId> accounts) {
        requireSystem();
        writeOut();
        LocalDateTime at = utc(day.atStartOfDay(Clocks.BUSINESS_ZONE).toInstant());
        accounts.stream()
                .map(AccountId::value)
                .gather(Gatherers.windowFixed(CHUNK))
                .forEach(ids -> {
                    set("access_account set created_at = :value", at, "id", ids);
                    set("access_post set since = :value", day, "account_id", ids);
                });
    }

    private void set(String assignment, Object value, String column, List<Long> ids) {
        client.sql("update " + assignment + ", version = version + 1 where " + column + " in (:ids)")
                .param("value", value)
                .param("ids", ids)
                .update();
    }

    @Override
    public long add(Stream<PastSignIn> signIns) {
        requireSystem();
        writeOut();
        long written = signIns.gather(Gatherers.windowFixed(CHUNK))
                .mapToLong(this::write)
                .sum();
        jdbc.update("update access_account a join (select account_id, max(at) as last_at from access_sign_in where ok"
                + " group by account_id) s on s.account_id = a.id set a.last_sign_in_at = s.last_at, a.version = a.version + 1"
                + " where a.last_sign_in_at is null or a.last_sign_in_at < s.last_at");
        return written;
    }

    private int write(List<PastSignIn> signIns) {
        jdbc.batchUpdate(
                "insert into access_sign_in (id, scope_key, account_id, at, phone, ok, address)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                signIns,
                CHUNK,
                (row, signIn) -> {
                    row.setLong(1, Ids.next());
                    row.setLong(2, signIn.place().key());
                    row.setLong(3, signIn.account().value());
                    row.setObject(4, utc(signIn.at()));
                    row.setBoolean(5, signIn.phone());
                    row.setBoolean(6, signIn.ok());
                    row.setString(7, signIn.address());
                });
        return signIns.size();
    }

    /** History is written past the scope filter, so it is not for people, whatever they may. */
    private void requireSystem() {
        if (!scope.isSystem()) {
            throw new Refused("history of accounts");
        }
    }

    /** The accounts may have been opened a moment ago, in the same transaction, and must not be written over later. */
    private void writeOut() {
        entities.flush();
        entities.clear();
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}

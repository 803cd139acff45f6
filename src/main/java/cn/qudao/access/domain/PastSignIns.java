package cn.qudao.access.domain;

import static cn.qudao.access.AccessPermissions.ACCOUNTS;

import cn.qudao.access.AccountHistory;
import cn.qudao.access.AccountId;
import cn.qudao.access.PastSignIn;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Requires;
import cn.qudao.scope.NativeSql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@NativeSql("Hundreds of thousands of sign-ins in seconds; for work of the system only")
@Service
@Requires(ACCOUNTS)
@Transactional
class PastSignIns implements AccountHistory {

    private static final int CHUNK = 1_000;

    private final JdbcTemplate jdbc;

    PastSignIns(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void openedOn(LocalDate day, Collection<AccountId> accounts) {
        LocalDateTime at = utc(day.atStartOfDay(Clocks.BUSINESS_ZONE).toInstant());
        jdbc.batchUpdate("update access_account set created_at = ? where id = ?", accounts, CHUNK, (row, account) -> {
            row.setObject(1, at);
            row.setLong(2, account.value());
        });
        jdbc.batchUpdate("update access_post set since = ? where account_id = ?", accounts, CHUNK, (row, account) -> {
            row.setObject(1, day);
            row.setLong(2, account.value());
        });
    }

    @Override
    public long add(Stream<PastSignIn> signIns) {
        long written = signIns.gather(Gatherers.windowFixed(CHUNK))
                .mapToLong(this::write)
                .sum();
        jdbc.update("update access_account a join (select account_id, max(at) as last_at from access_sign_in where ok"
                + " group by account_id) s on s.account_id = a.id set a.last_sign_in_at = s.last_at"
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

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}

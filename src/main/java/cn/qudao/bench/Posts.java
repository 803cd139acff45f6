package cn.qudao.bench;

import cn.qudao.access.AccountId;
import cn.qudao.access.Accounts;
import cn.qudao.access.NewAccount;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at the province, at its largest region, and at the largest grid of that one: the accounts for it are made here. */
final class Posts {

    private static final Map<Level, ShippedRole> ROLES = Map.of(
            Level.PROVINCE, ShippedRole.PROVINCE_MANAGER,
            Level.REGION, ShippedRole.CITY_MANAGER,
            Level.GRID, ShippedRole.GRID_MANAGER);
    private static final String PASSWORD = "measured, not secret";

    private final Map<Level, Post> posts = new EnumMap<>(Level.class);

    Posts(Bench bench) {
        bench.service(Scope.class).asSystem("bench", () -> {
            UnitRow above = bench.service(Units.class).root();
            for (Level level : List.of(Level.PROVINCE, Level.REGION, Level.GRID)) {
                above = open(bench, level, above);
            }
        });
    }

    Post at(Level level) {
        return Objects.requireNonNull(posts.get(level));
    }

    private UnitRow open(Bench bench, Level level, UnitRow above) {
        UnitRow unit = level == above.level() ? above : largest(bench, level, above);
        String name = "bench-" + level.name().toLowerCase(Locale.ROOT);
        Accounts accounts = bench.service(Accounts.class);
        if (accounts.find(name).isEmpty()) {
            NewAccount account = NewAccount.withPost(
                    name,
                    name,
                    unit.id(),
                    unit.place(),
                    Objects.requireNonNull(ROLES.get(level)).name());
            AccountId id = accounts.open(List.of(account)).getFirst();
            accounts.setPassword(id, PASSWORD, false);
        }
        posts.put(level, new Post(level, unit.code(), unit.place(), outlets(bench, unit), name, PASSWORD));
        return unit;
    }

    private static UnitRow largest(Bench bench, Level level, UnitRow above) {
        String code = bench.service(JdbcClient.class)
                .sql("""
                        select u.code
                          from pub_unit u
                          join pub_outlet o on o.scope_key between u.scope_key and u.scope_end
                         where u.level = ? and u.scope_key between ? and ?
                         group by u.code
                         order by count(*) desc, u.code
                         limit 1""")
                .params(level.ordinal(), above.place().lo(), above.place().hi())
                .query(String.class)
                .single();
        return bench.service(Units.class).byCode(code);
    }

    private static long outlets(Bench bench, UnitRow unit) {
        return bench.service(JdbcClient.class)
                .sql("select count(*) from pub_outlet where scope_key between ? and ?")
                .params(unit.place().lo(), unit.place().hi())
                .query(Long.class)
                .single();
    }
}

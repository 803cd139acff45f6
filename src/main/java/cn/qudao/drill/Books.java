package cn.qudao.drill;

import cn.qudao.demoplatform.LedgerEntry;
import cn.qudao.scope.NativeSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets the portal's books against the platform's ledger and against what the doors were told. */
@NativeSql("Compares whole books of a database of its own")
final class Books {

    private static final int EXAMPLES = 10;
    private static final String KEY = "qudao-";

    private final JdbcClient jdbc;
    private final List<String> examples = new ArrayList<>();

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many have no result yet. */
    int open() {
        return jdbc.sql("select (select count(*) from activation_outbox) + (select count(*) from activation_under_way)"
                        + " + (select count(*) from activation_request where finished_at is null)"
                        + " + (select count(*) from recommendation where source = 'ACTIVATION' and result = 'PENDING')")
                .query(Integer.class)
                .single();
    }

    Findings compare(
            int rounds, long seed, Map<String, Integer> killed, Told told, List<LedgerEntry> ledger, long seconds) {
        Map<String, Row> rows = rows();
        Map<String, List<LedgerEntry>> orders = ledger.stream().collect(Collectors.groupingBy(LedgerEntry::key));
        int lost = 0;
        int hung = 0;
        int untrue = 0;
        int doubled = told.differently();
        for (Map.Entry<String, String> accepted : told.accepted().entrySet()) {
            Row row = rows.get(accepted.getValue());
            if (row == null) {
                lost += found("lost: " + accepted);
                continue;
            }
            LedgerEntry order = orders.getOrDefault(KEY + row.id, List.of()).stream()
                    .findFirst()
                    .orElse(null);
            if (row.isOpen()) {
                hung += found("hung: " + row);
            } else if (row.isRefused()) {
                untrue += order == null && row.result.equals("FAILED") ? 0 : found("untrue: " + row + " and " + order);
            } else if (order == null) {
                lost += found("not on the ledger: " + row);
            } else if (!row.isTrueTo(order)) {
                untrue += found("untrue: " + row + " and " + order);
            }
        }
        doubled += doubled(rows, told, ledger);
        hung += hung == 0 ? open() : 0;
        return new Findings(
                rounds,
                seed,
                killed,
                told.accepted().size(),
                told.repeated(),
                ledger.size(),
                lost,
                doubled,
                hung,
                untrue,
                seconds,
                examples);
    }

    /** Each customer has a number of his own, so two orders for one number and product are one too many. */
    private int doubled(Map<String, Row> rows, Told told, List<LedgerEntry> ledger) {
        int doubled = 0;
        Set<String> served = new HashSet<>();
        for (LedgerEntry order : ledger) {
            if (!order.stop() && !served.add(order.msisdn())) {
                doubled += found("ordered twice: " + order);
            }
            if (!rows.containsKey(order.key().substring(KEY.length()))) {
                doubled += found("ordered by nobody: " + order);
            }
        }
        for (String id : told.accepted().values()) {
            Row row = rows.get(id);
            if (row == null) {
                continue;
            }
            if (row.records != 1) {
                doubled += found("recorded " + row.records + " times: " + row);
            }
            if (row.results > 1) {
                doubled += found("registered " + row.results + " times: " + row);
            }
        }
        return doubled;
    }

    private int found(String example) {
        if (examples.size() < EXAMPLES) {
            examples.add(example);
        }
        return 1;
    }

    private Map<String, Row> rows() {
        Map<String, Integer> records = new HashMap<>();
        jdbc.sql("select source_id, count(*) from recommendation where source = 'ACTIVATION' group by source_id")
                .query(row -> {
                    records.put(row.getString(1), row.getInt(2));
                });
        Map<String, Row> rows = new HashMap<>();
        jdbc.sql("""
                        select a.id, a.state, a.finished_at is not null as finished,
                               (select r.result from recommendation r where r.id = a.recommendation_id) as result,
                               (select count(*) from activation_step s
                                 where s.activation_id = a.id and s.step = 'RESULT') as results
                          from activation_request a""").query(row -> {
            String id = row.getString("id");
            rows.put(
                    id,
                    new Row(
                            id,
                            row.getString("state"),
                            row.getBoolean("finished"),
                            String.valueOf(row.getString("result")),
                            records.getOrDefault(id, 0),
                            row.getInt("results")));
        });
        return rows;
    }

    private record Row(String id, String state, boolean finished, String result, int records, int results) {

        boolean isRefused() {
            return state.equals("REFUSED");
        }

        boolean isOpen() {
            return !finished || state.equals("SENDING") || state.equals("WAITING") || state.equals("REPAIR");
        }

        boolean isTrueTo(LedgerEntry order) {
            return order.done()
                    ? state.equals("SUCCEEDED") && result.equals("SUCCESS") && results == 1
                    : state.equals("FAILED") && result.equals("FAILED") && results == 1;
        }
    }
}

package cn.qudao.activation.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.reporting.OpenedNumbers;
import cn.qudao.reporting.ReportReader;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R1 of an outlet with two batches in August and one before, against a count by hand. */
@PortalTest
class BatchReportsTest {

    private static final Map<String, String> AUGUST = Map.of("from", "2026-08-01", "to", "2026-08-31");
    private static final String PERIOD = "from=2026-08-01&to=2026-08-31";

    /** What the list of batches adds up. */
    private static final Set<String> LINES = Set.of("提交条数", "号码有误", "黑名单拦截", "规则拦截", "成功", "失败", "处理中");

    private static final String[] COLUMNS = {
        "batches",
        "allLines",
        "bad",
        "blockedByLists",
        "blockedByRules",
        "succeeded",
        "failed",
        "underWay",
        "successRate"
    };

    @Autowired
    private ReportReader reports;

    @Autowired
    private Screens screens;

    @Autowired
    private ActivationMother activation;

    @Autowired
    private SubscriberNumbers numbers;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    @Autowired
    private JdbcClient jdbc;

    private final SubscriberNumber customer = ActivationMother.number();
    private Counter counter;
    private long mixed;

    @BeforeEach
    void submit() {
        counter = activation.counter();
        mixed = batch("2026-08-05 03:00:00");
        line(mixed, 1, "customer.number.bad", null);
        line(mixed, 2, "activation.batch.twice", null);
        line(mixed, 3, null, request("REFUSED", "LISTS", 0));
        line(mixed, 4, null, request("REFUSED", "RULES", 0));
        line(mixed, 5, null, request("SUCCEEDED", "RESULT", 1));
        line(mixed, 6, null, request("SUCCEEDED", "RESULT", 1));
        line(mixed, 7, null, request("FAILED", "ANSWER", 3));
        line(mixed, 8, null, request("WAITING", "REQUEST", 1));
        line(mixed, 9, null, null);
        long done = batch("2026-07-31 16:00:00");
        line(done, 1, null, request("SUCCEEDED", "RESULT", 1));
        long before = batch("2026-07-31 15:59:59");
        line(before, 1, null, request("SUCCEEDED", "RESULT", 1));
        acting.enter(access.account(activation.placed(counter.outlet()), ShippedRole.SHOP_OWNER));
    }

    @AfterEach
    void close() {
        screens.close();
        acting.leave();
    }

    @Test
    void whatTheBatchesOfAPeriodDid() {
        assertThat(reports.total("R1", AUGUST).texts(COLUMNS))
                .containsExactly("2", "10", "2", "1", "1", "3", "1", "2", "0.3");
        assertThat(reports.row("R1", AUGUST, counter.clerk().code()).texts("batches", "allLines"))
                .containsExactly("2", "10");
        assertThat(reports.total("R1", with("done", "true")).texts("batches", "allLines", "succeeded", "successRate"))
                .containsExactly("1", "1", "1", "1");
        assertThat(reports.total("R1", with("done", "false")).texts("batches", "allLines", "underWay"))
                .containsExactly("1", "9", "2");
    }

    @Test
    void aBatchIsDoneWhenItsLastLineIs() {
        assertThat(reports.rows("R1B", AUGUST))
                .extracting(row -> row.text("allLines") + " " + (row.value("finishedAt") != null))
                .containsExactly("9 false", "1 true");
    }

    @Test
    void eachNumberOpensItsBatchesAndThoseTheirLines() {
        screens.open("reports");
        assertThat(OpenedNumbers.check("reports/R1?" + PERIOD, LINES)).isGreaterThan(10);
        assertThat(OpenedNumbers.check("reports/R1?" + PERIOD + "&done=true", LINES))
                .isGreaterThan(4);
        assertThat(OpenedNumbers.check("reports/R1B?" + PERIOD, Set.of())).isEqualTo(9);
    }

    @Test
    void aLineSaysHowFarItCameAndWhyNoFurther() {
        Map<String, String> lines = with("batch", Long.toString(mixed));
        assertThat(reports.rows("R1L", lines))
                .extracting(row -> row.texts("lineNumber", "lineResult", "problem", "step", "retries"))
                .extracting(Object::toString)
                .containsExactly(
                        "[1, 号码有误, 不是手机号码, null, null]",
                        "[2, 号码有误, 与前面的行重复, null, null]",
                        "[3, 黑名单拦截, null, 黑白名单过滤, 0]",
                        "[4, 规则拦截, null, 业务规则匹配, 0]",
                        "[5, 成功, null, 结果登记及反馈, 0]",
                        "[6, 成功, null, 结果登记及反馈, 0]",
                        "[7, 失败, null, 支撑平台答复, 2]",
                        "[8, 处理中, null, 发送开通请求, 0]",
                        "[9, 处理中, null, null, null]");
        screens.open("reports/R1L?" + PERIOD + "&batch=" + mixed);
        assertThat(OpenedNumbers.table().select("tbody td a").eachAttr("href"))
                .hasSize(6)
                .allMatch(address -> address.startsWith("recommendations/"));
        assertThat(OpenedNumbers.table().text()).contains(customer.masked()).doesNotContain(customer.digits());
    }

    @Test
    void batchesOfOthersAreNotSeen() {
        Counter other = activation.counter();
        acting.enter(access.account(activation.placed(other.outlet()), ShippedRole.SHOP_OWNER));
        assertThat(reports.total("R1", AUGUST).texts("batches")).containsExactly("0");
        assertThat(reports.rows("R1B", AUGUST)).isEmpty();
        assertThat(reports.rows("R1L", with("batch", Long.toString(mixed)))).isEmpty();
    }

    private static Map<String, String> with(String filter, String value) {
        return Map.of("from", "2026-08-01", "to", "2026-08-31", filter, value);
    }

    private long batch(String at) {
        long id = Ids.next();
        jdbc.sql("insert into activation_batch (id, scope_key, outlet_id, clerk_id, account_id, product_id, file_name,"
                        + " total_lines, bad_lines, waiting, submitted_at, version)"
                        + " values (?, ?, ?, ?, 1, ?, 'numbers.csv', 9, 2, false, ?, 0)")
                .param(id)
                .param(counter.clerk().place().key())
                .param(counter.outlet().id().value())
                .param(counter.clerk().id().value())
                .param(counter.product().value())
                .param(at)
                .update();
        return id;
    }

    private void line(long batch, int number, @Nullable String problem, @Nullable Long asked) {
        jdbc.sql("insert into activation_batch_line (batch_id, line_number, scope_key, problem_key, activation_id)"
                        + " values (?, ?, ?, ?, ?)")
                .param(batch)
                .param(number)
                .param(counter.clerk().place().key())
                .param(problem)
                .param(asked)
                .update();
    }

    private long request(String state, String step, int attempts) {
        long id = Ids.next();
        ProtectedNumber kept = activation.asSystem(() -> numbers.protect(customer));
        jdbc.sql(
                        "insert into activation_request (id, scope_key, recommendation_id, business_day, door, door_key,"
                                + " product_id, state, step, attempts, requested_at, finished_at, subscriber_sealed, subscriber_hash,"
                                + " version) values (?, ?, ?, '2026-08-05', 'BATCH', ?, ?, ?, ?, ?, '2026-08-05 03:00:00', ?, ?, ?, 0)")
                .param(id)
                .param(counter.clerk().place().key())
                .param(Ids.next())
                .param("k" + id)
                .param(counter.product().value())
                .param(state)
                .param(step)
                .param(attempts)
                .param(state.equals("WAITING") ? null : "2026-08-05 03:00:05")
                .param(kept.sealed())
                .param(kept.hash())
                .update();
        return id;
    }
}

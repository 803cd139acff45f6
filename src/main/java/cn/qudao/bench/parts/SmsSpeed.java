package cn.qudao.bench.parts;

import cn.qudao.bench.Bench;
import cn.qudao.bench.BenchPart;
import cn.qudao.bench.Contender;
import cn.qudao.bench.Figure;
import cn.qudao.bench.Figure.Unit;
import cn.qudao.bench.Measured;
import cn.qudao.bench.OneByOne;
import cn.qudao.bench.Work;
import cn.qudao.demogateway.DemoGateway;
import cn.qudao.smsline.Protocol;
import cn.qudao.smsline.Unsent;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Coded messages of clerks over the operators' own protocol, each kept, activated and answered. */
@Component
class SmsSpeed implements BenchPart {

    private static final int MESSAGES = 1000;
    private static final int AT_ONCE = 16;
    private static final int PHONES = 200;
    private static final String USER = "900001";
    private static final String SECRET = "of no use";
    private static final String SERVICE = "10655800";
    private static final Duration TIME_TO_CONNECT = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "activation-sms";
    }

    @Override
    public void run(Bench bench, Consumer<Figure> results) throws IOException, InterruptedException {
        try (DemoGateway gateway = DemoGateway.start(Protocol.CMPP, USER, SECRET, SERVICE, 0, Clock.systemUTC())) {
            bench.close();
            bench.start(Map.of(
                    "QUDAO_SMS_PROTOCOL",
                    "cmpp",
                    "QUDAO_SMS_HOST",
                    "127.0.0.1",
                    "QUDAO_SMS_PORT",
                    Integer.toString(gateway.port()),
                    "QUDAO_SMS_USER",
                    USER,
                    "QUDAO_SMS_SECRET",
                    SECRET,
                    "QUDAO_SMS_SERVICE_NUMBER",
                    SERVICE));
            awaitLine(gateway);
            measure(bench, gateway, results);
        } finally {
            // The next part needs no message centre.
            bench.close();
        }
    }

    private static void measure(Bench bench, DemoGateway gateway, Consumer<Figure> results)
            throws IOException, InterruptedException {
        List<String> phones = phones(bench);
        try (ActivationWorld world = ActivationWorld.open(bench)) {
            List<Measured> measured = bench.measure(Contender.ours(
                            1, () -> OneByOne.run(AT_ONCE, MESSAGES, () -> send(gateway, phones, world)))
                    .after(world::awaitResults));
            results.accept(
                    Figure.rate("activation-sms", Unit.MESSAGES_PER_SECOND, MESSAGES, measured.getFirst(), null, null));
            world.awaitResults();
            world.checkResults();
        }
    }

    private static void send(DemoGateway gateway, List<String> phones, ActivationWorld world) {
        int n = world.next();
        try {
            boolean kept =
                    gateway.send(phones.get(n % phones.size()), world.product(n).code() + "#" + world.number(n));
            Work.check(kept, "a message, which was not kept");
        } catch (Unsent lost) {
            throw new IllegalStateException(lost);
        }
    }

    private static void awaitLine(DemoGateway gateway) throws InterruptedException {
        Instant end = Clock.systemUTC().instant().plus(TIME_TO_CONNECT);
        while (!gateway.isReady()) {
            Work.check(Clock.systemUTC().instant().isBefore(end), "the line to the message centre");
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    /** Of clerks at work who have a number to themselves. */
    private static List<String> phones(Bench bench) {
        return bench.service(JdbcClient.class)
                .sql(
                        "select min(c.dialled) from org_clerk c join pub_unit u on u.id = c.unit_id and u.stopped_on is null"
                                + " where c.dialled is not null group by c.dialled having count(*) = 1 limit ?")
                .param(PHONES)
                .query((row, number) -> row.getString(1))
                .list();
    }
}

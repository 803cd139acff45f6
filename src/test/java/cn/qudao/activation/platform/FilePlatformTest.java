package cn.qudao.activation.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.qudao.activation.ActivationId;
import cn.qudao.activation.OrderAction;
import cn.qudao.activation.PlatformKind;
import cn.qudao.activation.PlatformRow;
import cn.qudao.activation.platform.Answer.Kind;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.demoplatform.DemoExchange;
import cn.qudao.recommendation.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilePlatformTest {

    private static final Order ORDER =
            new Order(new ActivationId(42), new SubscriberNumber("13812341234"), "WEATHER", Way.WEB, OrderAction.ADD);

    private final FilePlatform adapter = new FilePlatform();

    @TempDir
    private Path folder;

    private PlatformRow platform;

    @BeforeEach
    void platform() {
        platform = new PlatformRow(1, "file", "file", PlatformKind.FILE, folder.toString(), 500, 4, 20, true, null);
    }

    @Test
    void anOrderToStopSaysSo() throws Exception {
        Order stop =
                new Order(new ActivationId(43), ORDER.number(), ORDER.productCode(), ORDER.door(), OrderAction.DELETE);
        try (DemoExchange exchange = DemoExchange.start(folder, Clock.systemUTC())) {
            for (Order each : List.of(ORDER, stop)) {
                adapter.send(platform, each);
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> adapter.ask(platform, each).kind() == Kind.COMPLETED);
                assertThat(exchange.ledger().provides("13812341234", "WEATHER")).isEqualTo(each == ORDER);
            }
        }
        assertThat(Files.readString(folder.resolve("taken/qudao-43.csv")).strip())
                .isEqualTo("qudao-43,13812341234,WEATHER,WEB,delete");
        try (DemoExchange again = DemoExchange.start(folder, Clock.systemUTC())) {
            assertThat(again.ledger().provides("13812341234", "WEATHER"))
                    .as("the ledger outlives the platform")
                    .isFalse();
            assertThat(again.ledger().all()).hasSize(2);
        }
    }

    @Test
    void theSameOrderIsTheSameFileAndOneEntryOfTheLedger() throws Exception {
        try (DemoExchange exchange = DemoExchange.start(folder, Clock.systemUTC())) {
            assertThat(adapter.ask(platform, ORDER).kind()).isEqualTo(Kind.UNKNOWN);
            assertThat(adapter.send(platform, ORDER).kind()).isEqualTo(Kind.IN_PROGRESS);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> adapter.ask(platform, ORDER).kind() == Kind.COMPLETED);
            adapter.send(platform, ORDER);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Files.notExists(folder.resolve("orders").resolve("qudao-42.csv")));
            assertThat(adapter.ask(platform, ORDER).order())
                    .isEqualTo(exchange.ledger().all().getFirst().number());
            assertThat(exchange.ledger().all())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.msisdn()).isEqualTo("13812341234"));
        }
    }

    @Test
    void whatIsTakenAndNotAnsweredIsInProgress() throws Exception {
        adapter.send(platform, ORDER);
        assertThat(adapter.ask(platform, ORDER).kind()).isEqualTo(Kind.IN_PROGRESS);
        Files.createDirectories(folder.resolve("taken"));
        Files.move(folder.resolve("orders/qudao-42.csv"), folder.resolve("taken/qudao-42.csv"));
        assertThat(adapter.ask(platform, ORDER).kind()).isEqualTo(Kind.IN_PROGRESS);
    }

    @Test
    void aFailureHasThePlatformsReason() throws Exception {
        answer("qudao-42,F1,failed,余额不足\n");
        assertThat(adapter.ask(platform, ORDER)).isEqualTo(new Answer(ORDER.id(), "F1", Kind.FAILED, "余额不足"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "qudao-42",
                "qudao-43,F1,completed,",
                "qudao-42,,completed,",
                "qudao-42,F1,dancing,",
                "<html>"
            })
    void nonsenseMayHaveArrived(String line) throws IOException {
        answer(line);
        assertThatThrownBy(() -> adapter.ask(platform, ORDER))
                .isInstanceOfSatisfying(
                        Unanswered.class,
                        unanswered -> assertThat(unanswered.mayHaveArrived()).isTrue());
    }

    @Test
    void aFolderThatCannotBeWrittenHasCertainlyNotTakenTheOrder() throws IOException {
        Files.writeString(folder.resolve("orders"), "in the way");
        assertThatThrownBy(() -> adapter.send(platform, ORDER))
                .isInstanceOfSatisfying(
                        Unanswered.class,
                        unanswered -> assertThat(unanswered.mayHaveArrived()).isFalse());
    }

    private void answer(String line) throws IOException {
        Files.createDirectories(folder.resolve("answers"));
        Files.writeString(folder.resolve("answers/qudao-42.csv"), line);
    }
}

package cn.qudao.demoplatform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** The same by files: takes orders from a folder, and puts answers into another, with a ledger of its own. */
public final class DemoExchange implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
    private static final int CELLS = 5;

    private final Path folder;
    private final DemoLedger ledger;
    private final Clock clock;
    private final Thread worker;

    private DemoExchange(Path folder, DemoLedger ledger, Clock clock) {
        this.folder = folder;
        this.ledger = ledger;
        this.clock = clock;
        this.worker = Thread.ofVirtual().name("demo-exchange").unstarted(this::work);
    }

    /** @param folder with {@code orders}, {@code taken} and {@code answers} */
    public static DemoExchange start(Path folder, Clock clock) throws IOException {
        for (String each : List.of("orders", "taken", "answers")) {
            Files.createDirectories(folder.resolve(each));
        }
        DemoExchange exchange = new DemoExchange(folder, DemoLedger.open(folder.resolve("ledger.csv")), clock);
        exchange.worker.start();
        return exchange;
    }

    public DemoLedger ledger() {
        return ledger;
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                takeAll();
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeAll() {
        try (Stream<Path> orders = Files.list(folder.resolve("orders"))) {
            for (Path order :
                    orders.filter(file -> file.toString().endsWith(".csv")).toList()) {
                take(order);
            }
        } catch (IOException e) {
            // Somebody is at the folder; it is looked at again.
        }
    }

    private void take(Path order) throws IOException {
        String name = order.getFileName().toString();
        Path taken = folder.resolve("taken").resolve(name);
        Files.move(order, taken, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        String[] cells = Files.readString(taken).strip().split(",", -1);
        if (cells.length == CELLS) {
            LedgerEntry entry = ledger.carryOut(
                    cells[0],
                    () -> new LedgerEntry(
                            "FX" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), Character.MAX_RADIX),
                            cells[0],
                            cells[1],
                            cells[2],
                            true,
                            "",
                            clock.instant(),
                            cells[4].equals("delete")));
            Path draft = folder.resolve("answers").resolve(name + ".tmp");
            Files.writeString(draft, String.join(",", entry.key(), entry.number(), "completed", "") + "\n");
            Files.move(
                    draft,
                    folder.resolve("answers").resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        worker.interrupt();
        worker.join();
        ledger.close();
    }
}

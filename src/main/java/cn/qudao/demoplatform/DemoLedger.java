package cn.qudao.demoplatform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The platform's own books: a line of a file for each order, written before anybody is told of it. */
public final class DemoLedger implements AutoCloseable {

    private static final int CELLS = 7;

    private final Map<String, LedgerEntry> byKey = new LinkedHashMap<>();
    private final Writer file;

    private DemoLedger(Writer file) {
        this.file = file;
    }

    public static DemoLedger open(Path path) throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        List<LedgerEntry> before = List.of();
        if (Files.exists(path)) {
            try (Stream<String> lines = Files.lines(path)) {
                before = lines.filter(line -> line.split(",", -1).length >= CELLS)
                        .map(LedgerEntry::parse)
                        .toList();
            }
        }
        DemoLedger ledger =
                new DemoLedger(Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        before.forEach(entry -> ledger.byKey.put(entry.key(), entry));
        return ledger;
    }

    /** The order of the key; made now if the key is new. */
    synchronized LedgerEntry carryOut(String key, Supplier<LedgerEntry> order) {
        LedgerEntry known = byKey.get(key);
        if (known != null) {
            return known;
        }
        LedgerEntry entry = order.get();
        try {
            file.write(entry.line() + "\n");
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byKey.put(key, entry);
        return entry;
    }

    /** Whether the customer has it: the last order that was carried out says so. */
    public synchronized boolean provides(String msisdn, String offering) {
        return byKey.values().stream()
                .filter(entry -> entry.done()
                        && entry.msisdn().equals(msisdn)
                        && entry.offering().equals(offering))
                .reduce((earlier, later) -> later)
                .map(entry -> !entry.stop())
                .orElse(false);
    }

    synchronized Optional<LedgerEntry> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Everything that the platform has ever done. */
    public synchronized List<LedgerEntry> all() {
        return new ArrayList<>(byKey.values());
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}

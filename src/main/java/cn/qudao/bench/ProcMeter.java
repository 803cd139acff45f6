package cn.qudao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Reads {@code /proc}, where Linux counts in hundredths of a second. */
final class ProcMeter implements Meter {

    private static final double TICK = 10;
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Supplier<OptionalLong> portal;
    private final Supplier<OptionalLong> database;

    /** The processes come and go with the parts, hence suppliers of their ids. */
    ProcMeter(Supplier<OptionalLong> portal, Supplier<OptionalLong> database) {
        this.portal = portal;
        this.database = database;
    }

    @Override
    public Reading read() {
        return new Reading(
                System.nanoTime() / 1e6 * CORES,
                busy(),
                new Cost(
                        spent(portal.get()),
                        spent(database.get()),
                        spent(OptionalLong.of(ProcessHandle.current().pid()))));
    }

    /** All but idle and waiting for disks; time stolen by the machine's host counts as other people's. */
    private static double busy() {
        String[] ticks = content(Path.of("/proc/stat")).split(" +", 10);
        return IntStream.of(1, 2, 3, 6, 7, 8)
                        .mapToLong(i -> Long.parseLong(ticks[i]))
                        .sum()
                * TICK;
    }

    /** User and system time are the 12th and 13th field after the name, which may hold spaces itself. */
    private static double spent(OptionalLong process) {
        String stat = process.isEmpty() ? "" : content(Path.of("/proc", Long.toString(process.getAsLong()), "stat"));
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException ended) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package cn.qudao.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The database server on the bench's data, found by its arguments; remembered, as looking for it is not free. */
public final class DatabaseProcess {

    private final String argument;
    private @Nullable ProcessHandle found;

    public DatabaseProcess(Path folder) {
        this.argument = "--datadir=" + folder.resolve("mariadb");
    }

    public OptionalLong id() {
        ProcessHandle process = found;
        if (process == null || !process.isAlive()) {
            process =
                    ProcessHandle.allProcesses().filter(this::isIt).findFirst().orElse(null);
            found = process;
        }
        return process == null ? OptionalLong.empty() : OptionalLong.of(process.pid());
    }

    private boolean isIt(ProcessHandle candidate) {
        Optional<String[]> arguments = candidate.info().arguments();
        return arguments.isPresent() && Arrays.asList(arguments.get()).contains(argument);
    }
}

package cn.qudao.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class GivingWayTest {

    /** After the name in parentheses, which may hold blanks; see proc(5). */
    private static final int NICE = 16;

    @Test
    void itsThreadsGiveWayAndNoOther() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(1, new GivingWay("patient"))) {
            assertThat(threads.submit(GivingWayTest::niceness).get()).isEqualTo(niceness() + 10);
        }
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            assertThat(threads.submit(GivingWayTest::niceness).get()).isEqualTo(niceness());
        }
    }

    private static int niceness() {
        try {
            String stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[NICE]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

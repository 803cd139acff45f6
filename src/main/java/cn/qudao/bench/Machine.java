package cn.qudao.bench;

import com.vaadin.flow.server.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootVersion;

/** What the figures were measured on. */
final class Machine {

    private static final double KILOBYTES_IN_GIGABYTE = 1024.0 * 1024;

    private Machine() {}

    /** By names that JSON and the bundles ({@code bench.machine.<name>}) share. */
    static Map<String, String> describe() throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("processor", line("/proc/cpuinfo", "model name"));
        facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        double kilobytes = Double.parseDouble(line("/proc/meminfo", "MemTotal").replace(" kB", ""));
        facts.put("memory", "%.1f GB".formatted(kilobytes / KILOBYTES_IN_GIGABYTE));
        facts.put("system", System.getProperty("os.name") + ' ' + System.getProperty("os.version"));
        facts.put("java", Runtime.version().toString());
        facts.put("heap", Runtime.getRuntime().maxMemory() / 1024 / 1024 + " MB");
        facts.put("spring-boot", SpringBootVersion.getVersion());
        facts.put("vaadin", Version.getFullVersion());
        return facts;
    }

    private static String line(String file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("?");
        }
    }
}

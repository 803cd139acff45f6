package cn.qudao.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Neither engine can roll back a change of structure, so each migration is one step that either happened or did not. */
class MigrationsTest {

    private static final Pattern NAME = Pattern.compile("V(\\d{12})__[a-z]+(_[a-z0-9]+)+\\.sql");
    private static final Pattern STRUCTURE = Pattern.compile("(?im)^\\s*(create|alter|drop|rename|truncate)\\s");

    @Test
    void everyVersionIsGivenOnce() throws IOException {
        assertThat(migrations().stream()
                        .map(file -> file.getFileName().toString().split("__", 2)[0]))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> aMigrationHasOnePurpose() throws IOException {
        return migrations().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    assertThat(file.getFileName().toString()).matches(NAME);
                    String sql = Files.readAllLines(file).stream()
                            .map(line -> line.replaceFirst("--.*", ""))
                            .collect(Collectors.joining("\n"));
                    assertThat(STRUCTURE.matcher(sql).results().count())
                            .as("changes of structure")
                            .isLessThanOrEqualTo(1);
                    assertThat(sql.replaceAll("'[^']*'", ""))
                            .as("lower case")
                            .isEqualTo(lower(sql.replaceAll("'[^']*'", "")));
                }));
    }

    private static String lower(String sql) {
        return sql.toLowerCase(java.util.Locale.ROOT);
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("db/migration"))) {
            return files.filter(file -> file.toString().endsWith(".sql")).toList();
        }
    }
}

package cn.qudao.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.qudao.kernel.Messages;
import com.vaadin.flow.router.Menu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Words for people stand in the bundles, in both languages, and nowhere else. */
class WordsTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern CHINESE_LITERAL = Pattern.compile("\"[^\"\\n]*\\p{IsHan}[^\"\\n]*\"");
    private static final Pattern TRANSLATION = Pattern.compile("getTranslation\\(\\s*\"([^\"]+)\"\\s*[,)]");

    /** A western mark beside a Chinese character; commands and placeholders are left alone. */
    private static final Pattern WESTERN_MARK =
            Pattern.compile("[\\p{IsHan}”）][,;:?!(]|[,;:?!)]\\p{IsHan}|\\(\\p{IsHan}");

    private final Messages messages = new Messages();
    private final Map<String, String> chinese = messages.bundle(Locale.SIMPLIFIED_CHINESE);
    private final Map<String, String> english = messages.bundle(Locale.ENGLISH);

    @Test
    void bothLanguagesHoldTheSameKeys() {
        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(chinese.keySet());
    }

    @Test
    void everyTextIsAPatternWithTheSameArguments() {
        chinese.forEach((key, text) -> {
            assertThatCode(() -> new MessageFormat(text)).as(key).doesNotThrowAnyException();
            assertThat(new MessageFormat(english.get(key)).getFormatsByArgumentIndex())
                    .as(key)
                    .hasSameSizeAs(new MessageFormat(text).getFormatsByArgumentIndex());
        });
    }

    @Test
    void chineseIsWrittenWithChineseMarks() {
        assertThat(chinese.entrySet().stream()
                        .filter(word -> WESTERN_MARK.matcher(word.getValue()).find()))
                .isEmpty();
    }

    /** They are put together, why and what helps; the shell says what is refused to a person, and alone. */
    @Test
    void aRefusalEndsWithoutAMark() {
        Pattern refusal = Pattern.compile("(?!shell)\\w+\\.(refused|refusal|help)\\..+");
        assertThat(Stream.concat(chinese.entrySet().stream(), english.entrySet().stream())
                        .filter(word -> refusal.matcher(word.getKey()).matches()))
                .isNotEmpty()
                .noneMatch(word -> word.getValue().matches("(?s).*[。.]"));
    }

    @TestFactory
    Stream<DynamicTest> noSourceHoldsChineseWords() throws IOException {
        return sources()
                .map(source -> DynamicTest.dynamicTest(
                        source.getFileName().toString(),
                        () -> assertThat(CHINESE_LITERAL
                                        .matcher(code(source))
                                        .results()
                                        .map(found -> found.group()))
                                .as(source.toString())
                                .isEmpty()));
    }

    @Test
    void everyTranslationThatAScreenAsksForExists() throws IOException {
        List<String> asked = sources()
                .flatMap(source -> TRANSLATION.matcher(code(source)).results().map(found -> found.group(1)))
                .filter(key -> !key.endsWith("."))
                .distinct()
                .toList();
        assertThat(chinese.keySet()).containsAll(asked);
    }

    @Test
    void everyMenuEntryHasAName() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Menu.class));
        assertThat(scanner.findCandidateComponents("cn.qudao")).isNotEmpty().allSatisfy(view -> {
            Menu menu = Class.forName(view.getBeanClassName()).getAnnotation(Menu.class);
            assertThat(chinese).containsKey(menu.title());
        });
    }

    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static String code(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

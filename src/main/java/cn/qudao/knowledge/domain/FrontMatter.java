package cn.qudao.knowledge.domain;

import cn.qudao.kernel.RuleViolation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What stands before the text of an article in a file, between two lines of dashes. Other programs may have written it, so more is
 * understood than is written.
 *
 * @param title null where it says none, as the folder
 * @param version that readers see; null where they see none
 */
record FrontMatter(
        @Nullable String title,
        @Nullable String folder,
        List<String> tags,
        @Nullable Integer version) {

    static final FrontMatter NONE = new FrontMatter(null, null, List.of(), null);

    private static final String LINE = "---\n";
    private static final int LONGEST = 20_000;

    /** The head of a file and what stands below it. */
    record Divided(FrontMatter head, String text) {}

    static FrontMatter of(TakenArticle taken) {
        Article article = taken.article();
        return new FrontMatter(
                taken.title(), article.folder(), article.tags(), article.live().orElse(null));
    }

    String written() {
        StringBuilder head = new StringBuilder(LINE);
        head.append("title: ").append(quoted(Objects.requireNonNull(title))).append('\n');
        head.append("folder: ").append(quoted(Objects.requireNonNull(folder))).append('\n');
        head.append(tags.stream().map(FrontMatter::quoted).collect(Collectors.joining(", ", "tags: [", "]\n")));
        if (version != null) {
            head.append("version: ").append(version).append('\n');
        }
        return head.append(LINE).append('\n').toString();
    }

    private static String quoted(String words) {
        return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** @throws RuleViolation where there is a head that nobody understands */
    static Divided divide(String file) {
        int end = file.startsWith(LINE) ? file.indexOf("\n" + LINE, LINE.length() - 1) : -1;
        if (end < 0) {
            return new Divided(NONE, file);
        }
        return new Divided(
                read(file.substring(LINE.length(), end + 1)),
                file.substring(end + 1 + LINE.length()).replaceFirst("^\n", ""));
    }

    private static FrontMatter read(String head) {
        try {
            if (parser().load(head) instanceof Map<?, ?> said) {
                return new FrontMatter(
                        word(said.get("title")), word(said.get("folder")), words(said.get("tags")), null);
            }
        } catch (YAMLException notUnderstood) {
            // As any other text that says nothing by name.
        }
        throw new RuleViolation("knowledge.import.head");
    }

    private static @Nullable String word(@Nullable Object said) {
        return said instanceof String word && !word.isBlank() ? word : null;
    }

    private static List<String> words(@Nullable Object said) {
        return said instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : said instanceof String one ? List.of(one) : List.of();
    }

    /** Everything is words, as a title that looks like a day, and nothing is a type of Java. */
    private static Yaml parser() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LONGEST);
        limits.setMaxAliasesForCollections(1);
        limits.setNestingDepthLimit(4);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(limits), new Representer(unused), unused, limits, new Words());
    }

    private static final class Words extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            // None.
        }
    }
}

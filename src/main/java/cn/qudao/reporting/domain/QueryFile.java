package cn.qudao.reporting.domain;

import cn.qudao.scope.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * A report's {@code query.sql}, with the scope rule put in. A file without the scope token cannot be loaded. Another report's
 * query serves as a table where it is named: {@code ({query:statistics/r2 units}) b} is the section {@code units} of R2.
 */
record QueryFile(Map<String, String> sections) {

    private static final String MARK = "(?m)^-- :section ";
    private static final Pattern OTHER = Pattern.compile("\\{query:(\\S+) (\\w+)}");

    static QueryFile of(String folder) {
        return parse(read(folder));
    }

    private static String read(String folder) {
        String path = "reports/" + folder + "/query.sql";
        try (InputStream file = new ClassPathResource(path).getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    static QueryFile parse(String text) {
        Map<String, String> sections = sections(text);
        sections.replaceAll((name, query) -> Scope.applyTo(prepare(query)));
        return new QueryFile(sections);
    }

    private static Map<String, String> sections(String text) {
        Map<String, String> sections = new LinkedHashMap<>();
        String[] parts = text.split(MARK);
        if (parts.length == 1) {
            sections.put("", bare(text));
        }
        for (int i = 1; i < parts.length; i++) {
            String[] nameAndQuery = parts[i].split("\n", 2);
            sections.put(nameAndQuery[0].strip(), bare(nameAndQuery[1]));
        }
        return sections;
    }

    String section(String name) {
        String query = sections.get(name);
        if (query == null) {
            throw new IllegalStateException("No section '" + name + "' among " + sections.keySet());
        }
        return query;
    }

    private static String bare(String query) {
        return query.strip().replaceFirst(";$", "");
    }

    /** Others may name others; a file may name its own sections. */
    private static String prepare(String query) {
        return OTHER.matcher(query)
                .replaceAll(other -> Matcher.quoteReplacement(prepare(
                        Objects.requireNonNull(sections(read(other.group(1))).get(other.group(2))))));
    }
}

package cn.qudao.reporting.domain;

import cn.qudao.scope.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** A report's {@code query.sql}, with the scope rule put in. A file without the scope token cannot be loaded. */
record QueryFile(Map<String, String> sections) {

    private static final String MARK = "(?m)^-- :section ";

    static QueryFile of(String folder) {
        String path = "reports/" + folder + "/query.sql";
        try (InputStream file = new ClassPathResource(path).getInputStream()) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    static QueryFile parse(String text) {
        Map<String, String> sections = new LinkedHashMap<>();
        String[] parts = text.split(MARK);
        if (parts.length == 1) {
            sections.put("", prepare(text));
        }
        for (int i = 1; i < parts.length; i++) {
            String[] nameAndQuery = parts[i].split("\n", 2);
            sections.put(nameAndQuery[0].strip(), prepare(nameAndQuery[1]));
        }
        return new QueryFile(sections);
    }

    String section(String name) {
        String query = sections.get(name);
        if (query == null) {
            throw new IllegalStateException("No section '" + name + "' among " + sections.keySet());
        }
        return query;
    }

    private static String prepare(String query) {
        return Scope.applyTo(query.strip().replaceFirst(";$", ""));
    }
}

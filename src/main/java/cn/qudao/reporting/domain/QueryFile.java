package cn.qudao.reporting.domain;

import cn.qudao.kernel.Level;
import cn.qudao.reporting.Organisation;
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
 *
 * <p>What carries the place it had is found by the organisation of now through what its outlet has left. For a table with the
 * alias r, {@code {moved:r}} behind it joins that, {@code {within:r}} says that the place lies within the unit, and
 * {@code {place:r}} is the place: by the organisation of then simply r.scope_key, so that nothing is joined. Of what stands where it
 * counts, as cells do, {@code {group:c}} says that it belongs to the group of cities that is asked for, if one is.
 */
record QueryFile(Map<String, String> then, Map<String, String> now) {

    private static final String MARK = "(?m)^-- :section ";
    /** What lies in a region of the group that is asked for. */
    private static final String IN_GROUP = "(:cityGroup is null or $1.scope_key - mod($1.scope_key, "
            + Level.REGION.span()
            + ") in (select g.scope_key from pub_region g where g.city_group = :cityGroup))";

    private static final Map<String, String> OF_THEN = Map.of(
            "group", IN_GROUP,
            "moved", "",
            "place", "$1.scope_key",
            "within", "$1.scope_key between :unit_lo and :unit_hi");
    private static final Map<String, String> OF_NOW = Map.of(
            "group",
            IN_GROUP,
            "moved",
            "left join pub_left_place $1_left on $1_left.left_key = $1.scope_key",
            "place",
            "coalesce($1_left.scope_key, $1.scope_key)",
            "within",
            "($1.scope_key between :unit_lo and :unit_hi or $1.scope_key in (:came_places))"
                    + " and coalesce($1_left.scope_key, $1.scope_key) between :unit_lo and :unit_hi");
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
        return new QueryFile(prepared(text, OF_THEN), prepared(text, OF_NOW));
    }

    private static Map<String, String> prepared(String text, Map<String, String> words) {
        Map<String, String> sections = sections(text);
        sections.replaceAll((name, query) -> Scope.applyTo(spoken(prepare(query), words)));
        return sections;
    }

    private static String spoken(String query, Map<String, String> words) {
        String spoken = query;
        for (var word : words.entrySet()) {
            spoken = spoken.replaceAll("\\{" + word.getKey() + ":(\\w+)}", word.getValue());
        }
        return spoken;
    }

    /** Whether anything of it depends on the organisation. */
    boolean hasTwoViews() {
        return !then.equals(now) || then.values().stream().anyMatch(query -> query.contains(":views"));
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

    String section(String name, Organisation organisation) {
        String query = (organisation == Organisation.NOW ? now : then).get(name);
        if (query == null) {
            throw new IllegalStateException("No section '" + name + "' among " + then.keySet());
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

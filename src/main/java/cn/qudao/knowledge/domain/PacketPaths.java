package cn.qudao.knowledge.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Names of files in a packet of articles: such as every computer takes, each once, and the links from one to another. */
final class PacketPaths {

    static final String ARTICLE = ".md";
    static final String DOCUMENT = ".docx";
    /** Below it the portal shows articles. */
    private static final String FOLDER = "knowledge/";

    /** Beside an article, what belongs to it. */
    static final String FILES = ".files";

    private static final int LONGEST = 80;
    /** Where a link or a picture says what it leads to, within the text or below it. */
    private static final Pattern LINK = Pattern.compile(
            "(?m)(\\]\\(\\s*|^ {0,3}\\[[^\\]\\n]{1,200}\\]:\\s*)(<[^<>\\n]*>|[^\\s()<>]+(?:\\([^\\s()<>]*\\)[^\\s()<>]*)*)");
    /** How a text mentions an article of the portal. */
    private static final Pattern ADDRESS = Pattern.compile("/?" + FOLDER + "([0-9]{1,18})");

    private final Set<String> given = new HashSet<>();

    /** @return the path of an article without its end */
    String of(String folder, String title) {
        String wanted =
                folder.isEmpty() ? name(title) : name(folder).replaceFirst("\\" + FILES + "$", "_") + '/' + name(title);
        String path = wanted;
        for (int i = 2; !given.add(path.toLowerCase(Locale.ROOT)); i++) {
            path = wanted + " (" + i + ')';
        }
        return path;
    }

    static String name(String words) {
        String name = words.replaceAll("[\\\\/:*?\"<>|\\p{Cc}]", "_");
        name = name.substring(0, Math.min(name.length(), LONGEST)).replaceAll("^[\\s.]+|[\\s.]+$", "");
        return name.isEmpty() ? "_" : name;
    }

    /**
     * A text with other links.
     *
     * @param leads from where a link leads to where it is to lead; null for one that stays
     */
    static String relinked(String text, Function<String, @Nullable String> leads) {
        return LINK.matcher(text).replaceAll(link -> {
            String to = leads.apply(link.group(2).replaceAll("^<|>$", ""));
            return Matcher.quoteReplacement(to == null ? link.group() : link.group(1) + to);
        });
    }

    static String address(long article) {
        return FOLDER + article;
    }

    /** The article of the portal that a link leads to. */
    static Optional<Long> article(String link) {
        return Optional.of(ADDRESS.matcher(link)).filter(Matcher::matches).map(found -> Long.valueOf(found.group(1)));
    }

    /**
     * How one article mentions another of the packet.
     *
     * @param from its path
     * @param to the other's path, without its end
     */
    static String link(String from, String to) {
        return (from.contains("/") ? "../" : "") + link(to + ARTICLE);
    }

    /** As it stands in a text. */
    static String link(String path) {
        try {
            return new URI(null, null, path, null)
                    .getRawPath()
                    .replace("(", "%28")
                    .replace(")", "%29");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    /**
     * Where a link in a file leads to.
     *
     * @param from the path of the file
     * @return empty for what leads out of the packet
     */
    static Optional<String> target(String from, String link) {
        if (link.matches("(?i)[a-z][a-z0-9+.-]*:.*|[/#?].*|")) {
            return Optional.empty();
        }
        String path = decoded(link.replaceFirst("[#?].*$", ""));
        Deque<String> steps = new ArrayDeque<>();
        int folder = from.lastIndexOf('/');
        for (String step : ((folder < 0 ? "" : from.substring(0, folder)) + '/' + path).split("/")) {
            if (step.equals("..")) {
                if (steps.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return Optional.of(String.join("/", steps));
    }

    private static String decoded(String link) {
        try {
            return UriUtils.decode(link, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asItStands) {
            return link;
        }
    }
}

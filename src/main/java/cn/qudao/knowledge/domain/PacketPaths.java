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
import org.springframework.web.util.UriUtils;

/** Names of files in a packet of articles: such as every computer takes, each once, and the links from one to another. */
final class PacketPaths {

    static final String ARTICLE = ".md";
    static final String DOCUMENT = ".docx";
    /** Beside an article, what belongs to it. */
    static final String FILES = ".files";

    private static final int LONGEST = 80;

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

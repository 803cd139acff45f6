package cn.qudao.demo.guangdong;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the knowledge base begins with: text files, in which signs of equality begin spaces, articles and the next version of one. An
 * article has a folder, a title, tags, and perhaps the mark that it must be read; a template has a name.
 */
public final class DemoKnowledge {

    private static final String SPACE = "=== ";
    private static final String ARTICLE = "== ";
    private static final String NEXT_VERSION = "(?m)^=\\+=$";
    /** Folder, title and tags always stand there; the mark that it must be read does not. */
    private static final int MUST = 3;

    private DemoKnowledge() {}

    /**
     * An article.
     *
     * @param must whether everybody has to confirm it
     * @param texts of its versions, the one that is read last
     */
    public record DemoArticle(String folder, String title, List<String> tags, boolean must, List<String> texts) {}

    public record DemoTemplate(String name, String text) {}

    public record DemoSpace(String name, String about, List<DemoArticle> articles) {}

    public static List<DemoSpace> spaces() {
        List<DemoSpace> spaces = new ArrayList<>();
        for (String part : Words.text("knowledge.md").split("(?m)^" + SPACE)) {
            if (!part.isBlank()) {
                String[] articles = part.split("(?m)^" + ARTICLE);
                spaces.add(new DemoSpace(left(articles[0]), right(articles[0]), articles(articles)));
            }
        }
        return spaces;
    }

    public static List<DemoTemplate> templates() {
        return Arrays.stream(Words.text("templates.md").split("(?m)^" + ARTICLE))
                .filter(part -> !part.isBlank())
                .map(part -> part.split("\n", 2))
                .map(nameAndText -> new DemoTemplate(nameAndText[0].strip(), nameAndText[1].strip()))
                .toList();
    }

    private static List<DemoArticle> articles(String[] parts) {
        List<DemoArticle> articles = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String[] headAndText = parts[i].split("\n", 2);
            String[] head = headAndText[0].split("\\|");
            articles.add(new DemoArticle(
                    head[0].strip(),
                    head[1].strip(),
                    List.of(head[2].strip().split(" ")),
                    head.length > MUST,
                    Arrays.stream(headAndText[1].split(NEXT_VERSION))
                            .map(String::strip)
                            .toList()));
        }
        return articles;
    }

    private static String left(String head) {
        return head.substring(0, head.indexOf('|')).strip();
    }

    private static String right(String head) {
        return head.substring(head.indexOf('|') + 1).strip();
    }
}

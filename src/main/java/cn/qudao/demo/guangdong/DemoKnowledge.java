package cn.qudao.demo.guangdong;

import java.util.ArrayList;
import java.util.List;

/** What the knowledge base begins with: a text file, in which signs of equality begin spaces and articles: folder, title, tags, and perhaps
 * that it must be read. */
public final class DemoKnowledge {

    private static final String SPACE = "=== ";
    private static final String ARTICLE = "== ";
    /** Folder, title and tags always stand there; the mark that it must be read does not. */
    private static final int MUST = 3;

    private DemoKnowledge() {}

    /** @param must whether everybody has to confirm it */
    public record DemoArticle(String folder, String title, List<String> tags, boolean must, String text) {}

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
                    headAndText[1].strip()));
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

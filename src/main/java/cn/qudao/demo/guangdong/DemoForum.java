package cn.qudao.demo.guangdong;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the forum begins with: a text file, in which signs of equality begin boards and topics, and dashes begin posts, with who thinks what of them. */
public final class DemoForum {

    private DemoForum() {}

    /** @param account by its sign-in name, as everywhere */
    public record DemoReaction(String kind, String account) {}

    public record DemoPost(String account, int hoursAgo, List<DemoReaction> reactions, String text) {}

    /** @param solution the number of the post that solves it; 0 for none */
    public record DemoTopic(String title, int solution, List<DemoPost> posts) {}

    public record DemoBoard(String name, String about, List<DemoTopic> topics) {}

    /** That a moderator is to look at. */
    public static List<String> words() {
        return Words.text("forum-words.txt").lines().toList();
    }

    public static List<DemoBoard> boards() {
        return parts(Words.text("forum.md")).stream().map(DemoForum::board).toList();
    }

    private static DemoBoard board(String part) {
        List<String> topics = new ArrayList<>(List.of(part.split("(?m)^== ")));
        String[] head = topics.removeFirst().split("\\|");
        return new DemoBoard(
                head[0].strip(),
                head[1].strip(),
                topics.stream().map(DemoForum::topic).toList());
    }

    private static DemoTopic topic(String part) {
        List<String> posts = new ArrayList<>(List.of(part.split("(?m)^--- ")));
        String[] head = posts.removeFirst().split("\\|");
        return new DemoTopic(
                head[0].strip(),
                Integer.parseInt(head[1].strip()),
                posts.stream().map(DemoForum::post).toList());
    }

    private static DemoPost post(String part) {
        String[] headAndText = part.split("\n", 2);
        String[] head = headAndText[0].split(" ");
        return new DemoPost(
                head[0],
                Integer.parseInt(head[1].strip()),
                Arrays.stream(head).skip(2).flatMap(DemoForum::reactions).toList(),
                headAndText[1].strip());
    }

    private static Stream<DemoReaction> reactions(String part) {
        String[] kindAndAccounts = part.strip().split(":");
        return Arrays.stream(kindAndAccounts[1].split(","))
                .map(account -> new DemoReaction(kindAndAccounts[0], account));
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split("(?m)^=== "))
                .filter(part -> !part.isBlank())
                .toList();
    }
}

package cn.qudao.demo.guangdong;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What is announced in the province: a text file, in which signs of equality begin an announcement and what is said of it. */
public final class DemoAnnouncements {

    private static final String PINNED = "pinned";
    private static final String CONFIRM = "confirm";

    private DemoAnnouncements() {}

    /**
     * @param from so many days from the day of loading
     * @param confirm whether everybody has to confirm it
     * @param correction empty for none
     */
    public record DemoAnnouncement(
            String title,
            boolean pinned,
            boolean confirm,
            int from,
            int until,
            String correction,
            Set<String> roles,
            String text) {}

    public static List<DemoAnnouncement> all() {
        return Arrays.stream(Words.text("announcements.md").split("(?m)^== "))
                .filter(part -> !part.isBlank())
                .map(DemoAnnouncements::announcement)
                .toList();
    }

    private static DemoAnnouncement announcement(String part) {
        String[] headAndText = part.split("\n", 2);
        String[] head = headAndText[0].split("\\|", -1);
        String mark = head[1].strip();
        String roles = head[5].strip();
        return new DemoAnnouncement(
                head[0].strip(),
                mark.equals(PINNED),
                mark.equals(CONFIRM),
                Integer.parseInt(head[2].strip()),
                Integer.parseInt(head[3].strip()),
                head[4].strip(),
                roles.isEmpty() ? Set.of() : Set.of(roles.split(" ")),
                headAndText[1].strip());
    }
}

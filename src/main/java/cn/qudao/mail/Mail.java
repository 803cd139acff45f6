package cn.qudao.mail;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one person.
 *
 * @param id of the message; the same where it is tried again, so that mail programs know it for the same
 * @param html the same as the text, for programs that show it; everything from people escaped in it
 */
public record Mail(
        String id,
        String to,
        String subject,
        String text,
        @Nullable String html,
        @Nullable Enclosed file) {

    /** A file that goes along. */
    public record Enclosed(String name, String mediaType, Path path) {}
}

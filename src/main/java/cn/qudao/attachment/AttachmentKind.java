package cn.qudao.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be uploaded at all. Anything else is refused: archives, programs, and what a browser would run, as SVG and HTML. */
public enum AttachmentKind {
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    /** Kept as a {@link #PNG} of its first picture. */
    GIF("image/gif", "gif"),
    PDF("application/pdf", "pdf"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    SLIDES("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    TEXT("text/plain;charset=UTF-8", "txt", "md");

    private final String mediaType;
    private final List<String> endings;

    AttachmentKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** The usual one first, without the dot. */
    public List<String> endings() {
        return endings;
    }

    public boolean isPicture() {
        return this == JPEG || this == PNG || this == GIF;
    }

    /** Whether there is something written in it that can be looked for. */
    public boolean hasText() {
        return !isPicture();
    }

    /** By the end of a name. */
    public static Optional<AttachmentKind> named(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst();
    }
}

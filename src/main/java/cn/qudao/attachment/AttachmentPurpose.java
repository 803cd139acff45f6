package cn.qudao.attachment;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What files are for, and so which ones.
 *
 * @param owner names what they belong to, as {@link AttachmentOwner#kind()}
 * @param largest in bytes
 * @param most how many may belong to one thing
 */
public record AttachmentPurpose(String owner, Set<AttachmentKind> kinds, int largest, int most) {

    private static final int MEBIBYTE = 1024 * 1024;

    public int largestInMebibytes() {
        return largest / MEBIBYTE;
    }

    /** For people, as in {@code docx, jpg, pdf}. */
    public String endings() {
        return kinds.stream().sorted().flatMap(kind -> kind.endings().stream()).collect(Collectors.joining(", "));
    }
}

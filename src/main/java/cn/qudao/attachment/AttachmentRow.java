package cn.qudao.attachment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file as those see it who may.
 *
 * @param code stands in its address and cannot be guessed
 * @param size in bytes
 * @param width of a picture, in pixels; null for anything else
 */
public record AttachmentRow(
        String code,
        String ownerKind,
        long owner,
        String name,
        AttachmentKind kind,
        long size,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String uploader,
        Instant uploadedAt) {

    /** Addresses are this and the code. */
    public static final String FOLDER = "files/";

    private static final int KIBIBYTE = 1024;

    /** Where it is read. */
    public String address() {
        return FOLDER + code;
    }

    /** Where a small picture of a picture is. */
    public String thumbnailAddress() {
        return address() + "/thumbnail";
    }

    /** For people, as in {@code 1.4 MB}. */
    public String sizeText() {
        return size < KIBIBYTE * KIBIBYTE
                ? "%d KB".formatted((size + KIBIBYTE - 1) / KIBIBYTE)
                : "%.1f MB".formatted((double) size / KIBIBYTE / KIBIBYTE);
    }
}

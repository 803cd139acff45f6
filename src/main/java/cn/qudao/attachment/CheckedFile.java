package cn.qudao.attachment;

import org.jspecify.annotations.Nullable;

/**
 * A file that was found harmless, or made so, and lies in the store; it belongs to nothing yet.
 *
 * @param hash of what is kept, which for a picture is not what was uploaded
 * @param thumbnail the hash of a small picture of a picture
 */
public record CheckedFile(
        AttachmentPurpose purpose,
        String name,
        AttachmentKind kind,
        long size,
        String hash,
        @Nullable String thumbnail,
        @Nullable Integer width,
        @Nullable Integer height) {}

package cn.qudao.announcement.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a reader looks for.
 *
 * @param words in the title or the text; empty for any
 * @param part null for all that holds now
 */
public record AnnouncementFilter(String words, @Nullable Part part) {

    /** Named in the bundles as {@code announcement.part.<NAME>}. */
    public enum Part {
        UNREAD,
        ENDED
    }

    boolean ended() {
        return part == Part.ENDED;
    }

    boolean unread() {
        return part == Part.UNREAD;
    }
}

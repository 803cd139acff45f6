package cn.qudao.notice;

import java.util.EnumSet;
import java.util.Set;

/**
 * Something that people are told, and decide for themselves by which ways. Modules declare theirs as beans of
 * {@link NoticeKinds}; the name shown to people is the bundle's {@code notice.kind.<code>}. At first everything comes by the
 * portal alone: nobody has asked for more.
 *
 * @param code as in {@code forum.reply}: the module, then what has happened; at most 40 characters
 * @param duty it must reach the person, so it stands in the portal whatever is chosen
 */
public record NoticeKind(String code, boolean duty, Set<NoticeChannel> channels) {

    /** By all ways, each of which the person may switch off. */
    public static NoticeKind of(String code) {
        return new NoticeKind(code, false, EnumSet.allOf(NoticeChannel.class));
    }

    /** By all ways; the portal cannot be switched off. */
    public static NoticeKind ofDuty(String code) {
        return new NoticeKind(code, true, EnumSet.allOf(NoticeChannel.class));
    }

    /** For what has its own way to phones, so that it does not come twice. */
    public NoticeKind without(NoticeChannel channel) {
        EnumSet<NoticeChannel> left = EnumSet.copyOf(channels);
        left.remove(channel);
        return new NoticeKind(code, duty, left);
    }

    public boolean takes(NoticeChannel channel) {
        return channels.contains(channel);
    }
}

package cn.qudao.notice.domain;

import cn.qudao.notice.NoticeChannel;
import cn.qudao.notice.NoticeKind;
import cn.qudao.notice.NoticePace;

/** By which ways a person wants to hear of one kind of notices. */
public record Wish(boolean portal, NoticePace mail, NoticePace phone) {

    /** Before anybody has said anything. */
    public static final Wish AT_FIRST = new Wish(true, NoticePace.NEVER, NoticePace.NEVER);

    /** What can be had of it for the kind: a duty always stands in the portal. */
    public Wish within(NoticeKind kind) {
        return new Wish(
                kind.duty() || portal && kind.takes(NoticeChannel.PORTAL),
                kind.takes(NoticeChannel.MAIL) ? mail : NoticePace.NEVER,
                kind.takes(NoticeChannel.PHONE) ? phone : NoticePace.NEVER);
    }

    NoticePace by(NoticeChannel channel) {
        return switch (channel) {
            case PORTAL -> portal ? NoticePace.AT_ONCE : NoticePace.NEVER;
            case MAIL -> mail;
            case PHONE -> phone;
        };
    }

    boolean isNothing() {
        return !portal && mail == NoticePace.NEVER && phone == NoticePace.NEVER;
    }
}

package cn.qudao.notice;

import java.util.List;

/** What one module tells people; a bean of this type is all it takes for its kinds to stand among everybody's settings. */
public record NoticeKinds(List<NoticeKind> declared) {

    public static NoticeKinds of(NoticeKind... declared) {
        return new NoticeKinds(List.of(declared));
    }
}

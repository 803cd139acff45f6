package cn.qudao.notice;

import java.util.Collection;
import java.util.List;

/** Where other modules leave what a person should know. */
public interface Inboxes {

    /**
     * Leaves a notice for each of the accounts, by the ways that each has chosen; it is seen when the surrounding transaction is
     * done, and only then does it leave the portal.
     *
     * @param key the sentence in the bundles, so that it is read in the language of the day
     * @param address the page that it leads to, as {@code uikit.Address} writes it; may be empty
     */
    void tell(NoticeKind kind, Collection<Long> accounts, String address, String key, Object... arguments);

    default void tell(NoticeKind kind, long account, String address, String key, Object... arguments) {
        tell(kind, List.of(account), address, key, arguments);
    }
}

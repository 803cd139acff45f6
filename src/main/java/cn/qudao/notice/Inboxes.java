package cn.qudao.notice;

/** Where other modules leave what a person should know. */
public interface Inboxes {

    /**
     * Leaves a notice for one account; it is seen when the surrounding transaction is done.
     *
     * @param key the sentence in the bundles, so that it is read in the language of the day
     * @param address the page that it leads to, as {@code uikit.Address} writes it; may be empty
     */
    void tell(long accountId, String address, String key, Object... arguments);
}

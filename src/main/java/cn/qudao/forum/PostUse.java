package cn.qudao.forum;

import cn.qudao.uikit.Address;

/** What becomes of a post in another module, as an article; a bean each, offered at every post that readers see. */
public interface PostUse {

    /**
     * A post that the person reads.
     *
     * @param title of its topic
     * @param author empty for the system
     */
    record UsedPost(String title, String author, Address address, String text) {}

    /** From the left. */
    int order();

    /** What it is called, as a key of the bundles. */
    String verb();

    /** Whether the person at work may. */
    boolean isOffered();

    /** Asks on the page for what it still needs, and leads to what has become of it. */
    void use(UsedPost post);
}

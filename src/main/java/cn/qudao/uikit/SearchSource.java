package cn.qudao.uikit;

import java.util.List;

/** What a module lets people find by the one search box of the header; within the scope, as everything else. */
public interface SearchSource {

    /** The heading above its hits, as a key of the bundles. */
    String title();

    int order();

    List<Hit> find(String words, int limit);

    /** @param context what tells it from others of the same name */
    record Hit(String text, String context, Address address) {}
}

package cn.qudao.site;

import cn.qudao.kernel.Bilingual;

/** Adds sites by a program, in the caller's transaction: for work of the system. People do it on a page. */
public interface SiteFeed {

    /** For everybody, in the order in which they are added. */
    void add(Bilingual name, String address);
}

package cn.qudao.experience;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/** Writes texts by a program, in the caller's transaction: for work of the system. People do it on a page. */
public interface ExperienceFeed {

    /**
     * @param steps of the demonstration, one a line
     * @param trial the free product by which it is tried on the phone; null where there is none
     */
    void write(ProductId product, Bilingual about, Bilingual steps, @Nullable ProductId trial);
}

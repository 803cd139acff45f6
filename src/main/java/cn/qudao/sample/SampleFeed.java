package cn.qudao.sample;

import cn.qudao.catalogue.ProductId;

/** Writes samples by a program, in the caller's transaction: for work of the system. People do it on a page. */
public interface SampleFeed {

    void write(ProductId product, String text);
}

package cn.qudao.prompt;

import cn.qudao.catalogue.ProductId;

/** Sets prompts up by a program, in the caller's transaction: for work of the system. People do it on a page. */
public interface PromptFeed {

    /** All day long. */
    void after(ProductId product, String text);
}

package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Bilingual;

/** @param segment empty for everybody */
public record HintRow(long id, ProductId product, String segment, Bilingual text) {}

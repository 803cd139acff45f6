package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.ProductRow;
import org.jspecify.annotations.Nullable;

/** A product in the list of who keeps the catalogue, with how far its next version has come. */
public record CatalogueRow(ProductRow product, @Nullable VersionState pending) {}

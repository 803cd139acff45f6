package cn.qudao.activation.report;

import cn.qudao.catalogue.Products;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.Filter.Choice;
import java.util.List;
import org.springframework.stereotype.Component;

/** By what batches are chosen; who submitted them is chosen as the unit. */
@Component
class BatchFilters {

    static final String BATCH = "batch";
    static final String LINE_RESULT = "lineResult";

    private final Products products;

    BatchFilters(Products products) {
        this.products = products;
    }

    List<Filter> ofBatches() {
        return List.of(product(), Filter.flag("done"), Filter.record(BATCH));
    }

    List<Filter> ofLines() {
        return List.of(
                product(),
                Filter.choice(LINE_RESULT, "BAD", "LISTS", "RULES", "SUCCEEDED", "FAILED", "UNDER_WAY"),
                Filter.record(BATCH));
    }

    private Filter product() {
        return Filter.choice(
                "product",
                language -> products.all().stream()
                        .map(row -> new Choice(row.code(), row.name(language)))
                        .toList());
    }
}

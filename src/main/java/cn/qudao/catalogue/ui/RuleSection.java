package cn.qudao.catalogue.ui;

import cn.qudao.catalogue.Phase;
import cn.qudao.catalogue.domain.PermitRow;
import cn.qudao.catalogue.domain.ProductDetail;
import cn.qudao.catalogue.domain.SalesPolicy;
import cn.qudao.uikit.Facts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** Where the product may be sold today, and from which phase of a region on. */
@org.springframework.stereotype.Component
@Order(4)
class RuleSection implements ProductSection {

    private final SalesPolicy policy;
    private final ProductWords words;

    RuleSection(SalesPolicy policy, ProductWords words) {
        this.policy = policy;
        this.words = words;
    }

    @Override
    public String title() {
        return "catalogue.rules.title";
    }

    @Override
    public Optional<Component> create(ProductDetail product, Runnable changed) {
        LocalDate today = words.today();
        Facts facts = new Facts();
        facts.with("catalogue.rules.where", where(product, today, new Div()))
                .with(
                        "catalogue.rules.when",
                        policy.releases(product.row().id()).stream()
                                .filter(row -> !row.since().isAfter(today))
                                .findFirst()
                                .map(row -> when(facts, row.phase()))
                                .orElseGet(() -> facts.getTranslation("catalogue.rules.every-phase")));
        return Optional.of(facts);
    }

    private static String when(Component screen, @Nullable Phase from) {
        return from == null
                ? screen.getTranslation("catalogue.release.none")
                : screen.getTranslation("catalogue.rules.from", screen.getTranslation("catalogue.phase." + from));
    }

    /** Those of the product itself go before those of its class. */
    private String where(ProductDetail product, LocalDate today, Component screen) {
        List<PermitRow> inForce = policy
                .permits(product.row().id(), product.row().classCode())
                .stream()
                .filter(row -> row.inForce(today))
                .toList();
        boolean own = inForce.stream().anyMatch(row -> row.form().product() != null);
        String all = inForce.stream()
                .filter(row -> (row.form().product() != null) == own)
                .map(row -> row.note().in(ProductWords.language()))
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? screen.getTranslation("catalogue.rules.nowhere") : all;
    }
}

package cn.qudao.catalogue.ui;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.domain.ProductDetail;
import cn.qudao.catalogue.domain.VersionRow;
import cn.qudao.catalogue.domain.VersionState;
import cn.qudao.uikit.Facts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** What the next version changes, for who decides on it. */
@org.springframework.stereotype.Component
@Order(1)
class PendingSection implements ProductSection {

    private final ProductWords words;

    PendingSection(ProductWords words) {
        this.words = words;
    }

    @Override
    public String title() {
        return "catalogue.version.pending";
    }

    @Override
    public Optional<Component> create(ProductDetail product, Runnable changed) {
        return product.pending().map(version -> body(product.row(), version));
    }

    private Component body(ProductRow row, VersionRow version) {
        Div body = new Div();
        Paragraph about = new Paragraph(about(body, version));
        about.addClassName("qd-soft");
        Facts facts = new Facts();
        boolean known = row.onShelfSince() != null;
        change(facts, "catalogue.product.name-zh", known, row.nameZh(), version.nameZh());
        change(facts, "catalogue.product.name-en", known, row.nameEn(), version.nameEn());
        change(
                facts,
                "catalogue.product.class",
                known,
                words.className(row.classCode(), ProductWords.language()),
                words.className(version.classCode(), ProductWords.language()));
        change(
                facts,
                "org.dictionary.MALL_CATEGORY",
                known,
                words.categoryName(row.category(), ProductWords.language()),
                words.categoryName(version.category(), ProductWords.language()));
        change(
                facts,
                "catalogue.product.price",
                known,
                ProductWords.yuan(row.monthlyPrice()),
                ProductWords.yuan(version.monthlyPrice()));
        facts.with("catalogue.version.sent-back", version.reason());
        body.add(about, facts);
        return body;
    }

    private static String about(Component screen, VersionRow version) {
        Instant submitted = version.submittedAt();
        if (version.state() == VersionState.DRAFT || submitted == null) {
            return screen.getTranslation("catalogue.version.about.draft", version.number());
        }
        return screen.getTranslation(
                "catalogue.version.about.review",
                version.number(),
                ProductWords.time(submitted),
                Objects.requireNonNullElse(version.submitter(), ""));
    }

    /** Of a product that is known only what changes. */
    private static void change(Facts facts, String key, boolean known, String before, String after) {
        if (!known) {
            facts.with(key, after);
        } else if (!before.equals(after)) {
            facts.with(key, facts.getTranslation("catalogue.version.change", before, after));
        }
    }
}

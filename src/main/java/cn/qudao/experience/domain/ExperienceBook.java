package cn.qudao.experience.domain;

import cn.qudao.catalogue.CataloguePermissions;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.experience.ExperienceFeed;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where who keeps the catalogue writes what is said and shown of products. */
@Service
@Requires(CataloguePermissions.EDIT)
@Transactional
public class ExperienceBook implements ExperienceFeed {

    private final ExperienceRepository pages;
    private final KnownPages known;
    private final Products products;

    ExperienceBook(ExperienceRepository pages, KnownPages known, Products products) {
        this.pages = pages;
        this.known = known;
        this.products = products;
    }

    @Transactional(readOnly = true)
    public Map<ProductId, ExperienceRow> all() {
        return known.all();
    }

    /** A trial is ordered by customers who have been told that it costs nothing (row 108). */
    public void write(ProductId product, ExperienceForm form) {
        if (products.find(product).isEmpty()) {
            throw new NotFound();
        }
        ProductId trial = form.trial();
        if (trial != null
                && products.find(trial)
                        .map(ProductRow::monthlyPrice)
                        .filter(Money.ZERO::equals)
                        .isEmpty()) {
            throw RuleViolation.at("trial", "experience.trial.not-free");
        }
        known.changed();
        pages.findById(product.value())
                .ifPresentOrElse(page -> page.say(form), () -> pages.save(new Experience(product, form)));
    }

    @Override
    public void write(ProductId product, Bilingual about, Bilingual steps, @Nullable ProductId trial) {
        write(product, new ExperienceForm(about, steps, trial));
    }

    public void drop(ProductId product) {
        known.changed();
        pages.delete(pages.findById(product.value()).orElseThrow(NotFound::new));
    }
}

package cn.qudao.experience.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.OpenToAll;
import cn.qudao.scope.Scope;
import cn.qudao.wap.PhoneText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What every customer may read on the own phone: of what is on the shelf. */
@Service
@OpenToAll("What a product is, is told to everybody")
@Transactional(readOnly = true)
public class Reading implements PhoneText {

    private final KnownPages pages;
    private final Products products;
    private final Scope scope;
    private final Clock clock;

    Reading(KnownPages pages, Products products, Scope scope, Clock clock) {
        this.pages = pages;
        this.products = products;
        this.scope = scope;
        this.clock = clock;
    }

    /** A product with what is said of it. */
    public record Told(ProductRow product, Bilingual about, boolean trial) {}

    public Optional<Told> of(String code) {
        LocalDate today = LocalDate.now(clock);
        return scope.asSystem("anybody reads of a product", products::all).stream()
                .filter(product -> product.code().equals(code) && product.isOnShelf(today))
                .findFirst()
                .flatMap(product ->
                        row(product.id()).map(page -> new Told(product, page.about(), page.trial() != null)));
    }

    @Override
    public Optional<String> about(long link, ProductId product, Locale language) {
        return row(product).map(page -> page.about().in(language));
    }

    private Optional<ExperienceRow> row(ProductId product) {
        return Optional.ofNullable(pages.all().get(product));
    }
}

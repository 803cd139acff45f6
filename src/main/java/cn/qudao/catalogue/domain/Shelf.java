package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.CataloguePermissions;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The life of products (rows 67, 68): draft, review, on the shelf, off the shelf. Nothing gets onto the shelf but by the
 * approval of somebody else than who submitted it; what is there stays as it was approved until then.
 */
@Service
@Requires(CataloguePermissions.EDIT)
@Transactional
public class Shelf {

    private final ProductRepository products;
    private final VersionRepository versions;
    private final ProductClassRepository classes;
    private final Dictionaries words;
    private final PriceBook prices;
    private final CurrentUser user;
    private final Clock clock;

    Shelf(
            ProductRepository products,
            VersionRepository versions,
            ProductClassRepository classes,
            Dictionaries words,
            PriceBook prices,
            CurrentUser user,
            Clock clock) {
        this.products = products;
        this.versions = versions;
        this.classes = classes;
        this.words = words;
        this.prices = prices;
        this.user = user;
        this.clock = clock;
    }

    /** A new product, in nobody's sight but of those who keep the catalogue. */
    public ProductId draft(ProductForm form) {
        return create(form).product();
    }

    /** Changes the draft of the next version, or begins it. */
    public void revise(ProductId id, ProductForm form) {
        requireKnown(form);
        product(id);
        versions.findByPending(id.value())
                .ifPresentOrElse(draft -> draft.revise(form), () -> versions.save(next(id, form)));
    }

    public void submit(ProductId id) {
        pending(id).submit(user.find(), clock.instant());
    }

    public void recall(ProductId id) {
        pending(id).recall();
    }

    /** Sells the version from today on. */
    @Requires(CataloguePermissions.APPROVE)
    public void approve(ProductId id) {
        ProductVersion version = pending(id);
        version.approve(user.find(), clock.instant());
        show(product(id), version, today());
    }

    @Requires(CataloguePermissions.APPROVE)
    public void sendBack(ProductId id, String reason) {
        pending(id).sendBack(user.find(), clock.instant(), Texts.reason(reason));
    }

    /** From today on it cannot be recommended, until a version is approved again. */
    public void takeOff(ProductId id, String reason) {
        product(id).takeOffShelf(today(), Texts.reason(reason));
    }

    /** A product that is new here and has been sold for some time. */
    ProductId addSold(ProductForm form, LocalDate onShelfSince) {
        ProductVersion version = create(form);
        version.submit(user.find(), clock.instant());
        version.approve(Optional.empty(), clock.instant());
        show(product(version.product()), version, onShelfSince);
        return version.product();
    }

    private ProductVersion create(ProductForm form) {
        requireKnown(form);
        if (products.existsByCode(form.code())) {
            throw RuleViolation.at("code", "catalogue.product.code-taken", form.code());
        }
        ProductId id = products.save(new Product(form)).row().id();
        return versions.save(next(id, form));
    }

    private void show(Product product, ProductVersion version, LocalDate on) {
        ProductRow before = product.row();
        boolean priced = product.isKnown();
        product.show(version.form(before.code()), on);
        ProductRow now = product.row();
        if (!priced || !before.monthlyPrice().equals(now.monthlyPrice())) {
            prices.list(now.id(), now.monthlyPrice(), on);
        }
    }

    private ProductVersion next(ProductId id, ProductForm form) {
        int latest = versions.findFirstByProductIdOrderByNumberDesc(id.value())
                .map(ProductVersion::number)
                .orElse(0);
        return new ProductVersion(id, latest + 1, form);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Product product(ProductId id) {
        return products.findById(id.value()).orElseThrow(NotFound::new);
    }

    private ProductVersion pending(ProductId id) {
        return versions.findByPending(id.value()).orElseThrow(() -> new RuleViolation("catalogue.version.none"));
    }

    private void requireKnown(ProductForm form) {
        if (!classes.existsById(form.classCode())) {
            throw RuleViolation.at("classCode", "catalogue.product.no-such-class", form.classCode());
        }
        if (form.category() != null) {
            words.require("category", Dictionary.MALL_CATEGORY, form.category());
        }
    }
}

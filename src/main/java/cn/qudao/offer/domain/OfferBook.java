package cn.qudao.offer.domain;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.offer.OfferPermissions;
import cn.qudao.offer.PackageRow;
import cn.qudao.offer.PromotionRow;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins packages and promotions and ends them. */
@Service
@Requires(OfferPermissions.EDIT)
@Transactional
public class OfferBook {

    private final PackageRepository packages;
    private final PackageShelf shelf;
    private final PromotionRepository promotions;
    private final Products products;
    private final Dictionaries words;
    private final Clock clock;

    OfferBook(
            PackageRepository packages,
            PackageShelf shelf,
            PromotionRepository promotions,
            Products products,
            Dictionaries words,
            Clock clock) {
        this.packages = packages;
        this.shelf = shelf;
        this.promotions = promotions;
        this.products = products;
        this.words = words;
        this.clock = clock;
    }

    public void bundle(PackageForm form) {
        requireNotPast("since", form.from());
        write(form);
    }

    /** Also one that has been sold for some time. */
    void write(PackageForm form) {
        if (packages.existsByCode(form.code())) {
            throw RuleViolation.at("code", "catalogue.product.code-taken", form.code());
        }
        packages.save(new OfferPackage(form, parts(form.products())));
        shelf.changed();
    }

    private Money parts(List<String> codes) {
        var onShelf = products.onShelf().stream().collect(Collectors.toMap(ProductRow::code, Function.identity()));
        Money sum = Money.ZERO;
        for (String code : codes) {
            ProductRow product = onShelf.get(code);
            if (product == null) {
                throw RuleViolation.at("products", "offer.package.off-shelf", code);
            }
            sum = sum.plus(product.monthlyPrice());
        }
        return sum;
    }

    public void endPackage(long id, LocalDate on, String reason) {
        requireNotPast("on", on);
        packages.findById(id).orElseThrow(NotFound::new).end(on, reason);
        shelf.changed();
    }

    public void promote(PromotionForm form) {
        requireNotPast("since", form.from());
        write(form);
    }

    /** Also one that has begun. */
    void write(PromotionForm form) {
        form.channelTypes().forEach(code -> words.require("channelTypes", Dictionary.CHANNEL_TYPE, code));
        form.segments().forEach(code -> words.require("segments", Dictionary.CUSTOMER_SEGMENT, code));
        boolean ofPackage = packages.existsByCode(form.subject());
        if (!ofPackage && products.byCode(form.subject()).isEmpty()) {
            throw RuleViolation.at("subject", "offer.promotion.subject");
        }
        promotions.save(new Promotion(form, ofPackage));
    }

    public void endPromotion(long id, LocalDate on, String reason) {
        requireNotPast("on", on);
        promotions.findById(id).orElseThrow(NotFound::new).end(on, reason);
    }

    /** By code. */
    @Requires(OfferPermissions.VIEW)
    @Transactional(readOnly = true)
    public List<PackageRow> packages() {
        return shelf.all();
    }

    /** The latest first. */
    @Requires(OfferPermissions.VIEW)
    @Transactional(readOnly = true)
    public List<PromotionRow> promotions() {
        return promotions.findAllByOrderBySinceDescIdDesc().stream()
                .map(Promotion::row)
                .toList();
    }

    private void requireNotPast(String field, LocalDate day) {
        if (day.isBefore(LocalDate.now(clock))) {
            throw RuleViolation.at(field, "catalogue.day.past");
        }
    }
}

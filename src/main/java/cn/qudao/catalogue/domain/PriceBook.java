package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.CataloguePermissions;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is particular about prices of a channel or a customer segment, and the history of all prices (row 69). */
@Service
@Requires(CataloguePermissions.PRICES)
@Transactional
public class PriceBook {

    private final PriceRepository prices;
    private final ProductRepository products;
    private final Dictionaries words;
    private final Decision decision;

    PriceBook(PriceRepository prices, ProductRepository products, Dictionaries words, Decision decision) {
        this.prices = prices;
        this.products = products;
        this.words = words;
        this.decision = decision;
    }

    /** The price for everybody comes with the product's own approval, and so is not set here. */
    public void set(ProductId product, PriceForm form) {
        if (form.channelType() == null && form.segment() == null) {
            throw RuleViolation.at("channelType", "catalogue.price.for-whom");
        }
        decision.requireNotPast("since", form.from());
        Texts.reason(form.reason());
        write(product, form);
    }

    /** Also for a day that has passed. */
    void write(ProductId product, PriceForm form) {
        if (!products.existsById(product.value())) {
            throw new NotFound();
        }
        if (form.channelType() != null) {
            words.require("channelType", Dictionary.CHANNEL_TYPE, form.channelType());
        }
        if (form.segment() != null) {
            words.require("segment", Dictionary.CUSTOMER_SEGMENT, form.segment());
        }
        PriceEntry entry = new PriceEntry(product, form, decision.now(), decision.by());
        if (form.monthly() == null && inForce(product, form.from()).stream().noneMatch(entry::isForTheSameAs)) {
            throw RuleViolation.at("monthly", "catalogue.price.nothing-to-end");
        }
        prices.save(entry);
    }

    /** The price for everybody, from a day on: part of what is approved. */
    @Requires(CataloguePermissions.APPROVE)
    void list(ProductId product, Money monthly, LocalDate since) {
        prices.save(
                new PriceEntry(product, new PriceForm(null, null, monthly, since, ""), decision.now(), decision.by()));
    }

    /** Takes back a price that has not begun. */
    public void withdraw(long id) {
        PriceEntry entry = prices.findById(id).orElseThrow(NotFound::new);
        decision.requireAhead(entry.since());
        prices.delete(entry);
    }

    /** What holds on a day, for everybody first. */
    @Requires(CataloguePermissions.VIEW)
    @Transactional(readOnly = true)
    public List<PriceRow> on(ProductId product, LocalDate day) {
        return inForce(product, day).stream().map(PriceEntry::row).toList();
    }

    /** The same of all products. */
    @Requires(CataloguePermissions.VIEW)
    @Transactional(readOnly = true)
    public List<PriceRow> on(LocalDate day) {
        return prices.findBySinceLessThanEqualOrderBySinceDescIdDesc(day).stream()
                .collect(Collectors.groupingBy(PriceEntry::product, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(begun -> PriceList.inForce(begun).stream())
                .map(PriceEntry::row)
                .toList();
    }

    private List<PriceEntry> inForce(ProductId product, LocalDate day) {
        return PriceList.inForce(
                prices.findByProductIdAndSinceLessThanEqualOrderBySinceDescIdDesc(product.value(), day));
    }

    /** All that ever held or is planned, the latest first. */
    @Requires(CataloguePermissions.VIEW)
    @Transactional(readOnly = true)
    public List<PriceRow> history(ProductId product) {
        return prices.findByProductIdOrderBySinceDescIdDesc(product.value()).stream()
                .map(PriceEntry::row)
                .toList();
    }

    /** The same of all products. */
    @Requires(CataloguePermissions.VIEW)
    @Transactional(readOnly = true)
    public List<PriceRow> all() {
        return prices.findAllByOrderBySinceDescIdDesc().stream()
                .map(PriceEntry::row)
                .toList();
    }
}

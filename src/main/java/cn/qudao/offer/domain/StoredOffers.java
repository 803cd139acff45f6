package cn.qudao.offer.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Requires;
import cn.qudao.offer.OfferFeed;
import cn.qudao.offer.Offers;
import cn.qudao.offer.PackageRow;
import cn.qudao.offer.PromotionRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Requires
@Transactional(readOnly = true)
class StoredOffers implements Offers, OfferFeed {

    private final PackageShelf shelf;
    private final PromotionRepository promotions;
    private final Products products;
    private final OfferBook book;
    private final GroupOfferDesk groups;

    StoredOffers(
            PackageShelf shelf,
            PromotionRepository promotions,
            Products products,
            OfferBook book,
            GroupOfferDesk groups) {
        this.shelf = shelf;
        this.promotions = promotions;
        this.products = products;
        this.book = book;
        this.groups = groups;
    }

    @Override
    public List<PackageRow> packagesWith(ProductId product, LocalDate day) {
        String code = code(product);
        return sold(day).stream().filter(row -> row.products().contains(code)).toList();
    }

    @Override
    public List<PackageRow> sold(LocalDate day) {
        return packages().stream().filter(row -> row.isSold(day)).toList();
    }

    @Override
    public List<PackageRow> packages() {
        return shelf.all();
    }

    @Override
    public List<PromotionRow> promotions(
            PackageRow offer, String channelType, @Nullable String segment, LocalDate day) {
        return promotions(offer.code(), true, channelType, segment, day);
    }

    @Override
    public List<PromotionRow> promotions(
            ProductId product, String channelType, @Nullable String segment, LocalDate day) {
        return promotions(code(product), false, channelType, segment, day);
    }

    private List<PromotionRow> promotions(
            String subject, boolean ofPackage, String channelType, @Nullable String segment, LocalDate day) {
        return promotions
                .findBySubjectAndOfPackageAndSinceLessThanEqualAndUntilAfterOrderBySince(subject, ofPackage, day, day)
                .stream()
                .filter(promotion -> promotion.isFor(channelType, segment))
                .map(Promotion::row)
                .toList();
    }

    @Override
    @Transactional
    public void write(List<NewPackage> newPackages, List<NewPromotion> newPromotions) {
        newPackages.forEach(each ->
                book.write(new PackageForm(each.code(), each.name(), each.products(), each.monthly(), each.since())));
        newPromotions.forEach(each -> book.write(new PromotionForm(
                each.title(),
                each.kind(),
                each.subject(),
                each.channelTypes(),
                each.segments(),
                each.amount(),
                each.months(),
                each.gift(),
                each.since(),
                each.until())));
    }

    @Override
    @Transactional
    public void groups(List<NewGroup> wanted) {
        wanted.forEach(each -> groups.bring(
                new GroupOfferForm(
                        each.code(),
                        each.customer(),
                        products.byCode(each.product()).map(ProductRow::id).orElse(null),
                        each.monthly(),
                        each.since(),
                        each.until(),
                        each.most()),
                each.numbers(),
                each.agreed()));
    }

    private String code(ProductId product) {
        return products.find(product).map(ProductRow::code).orElse("");
    }
}

package cn.qudao.demo.load;

import cn.qudao.catalogue.NewProduct;
import cn.qudao.catalogue.ProductFeed;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.demo.guangdong.DemoPolicy.DemoExperience;
import cn.qudao.demo.guangdong.DemoProvince;
import cn.qudao.experience.ExperienceFeed;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what the experience centre says, and puts on the shelf what is tried for free. */
@Component
class ExperienceStep {

    private final ExperienceFeed feed;
    private final ProductFeed shelf;
    private final Products products;

    ExperienceStep(ExperienceFeed feed, ProductFeed shelf, Products products) {
        this.feed = feed;
        this.shelf = shelf;
        this.products = products;
    }

    void run(DemoProvince province) {
        LocalDate since = province.months().getFirst().from();
        Map<String, ProductRow> known =
                products.all().stream().collect(Collectors.toMap(ProductRow::code, Function.identity()));
        province.policy().experiences().forEach(shown -> {
            ProductRow product = Objects.requireNonNull(known.get(shown.product()), shown.product());
            feed.write(product.id(), shown.about(), shown.steps(), trial(shown, product, since));
        });
    }

    private @Nullable ProductId trial(DemoExperience shown, ProductRow product, LocalDate since) {
        Bilingual name = shown.trial();
        return name == null
                ? null
                : shelf.add(List.of(new NewProduct(
                                product.code() + "-TRIAL",
                                name.zh(),
                                name.en(),
                                product.classCode(),
                                Money.ZERO,
                                since)))
                        .getFirst();
    }
}

package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.Phase;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Saying;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Why an outlet may not sell a product, in words. */
final class Refusals {

    private Refusals() {}

    static Refusal offShelf(ProductRow product, LocalDate day) {
        LocalDate since = product.onShelfSince();
        return new Refusal(
                "catalogue.shelf",
                Saying.of("catalogue.refusal.off-shelf", name(product)),
                since != null && since.isAfter(day)
                        ? Saying.of("catalogue.refusal.on-shelf-from", since.toString())
                        : Saying.of("catalogue.refusal.choose-another"));
    }

    /** @param permits those that were asked, none of which lets the outlet */
    static Refusal notHere(ProductRow product, boolean own, List<Permit> permits) {
        return new Refusal(
                own ? "catalogue.product" : "catalogue.class",
                own
                        ? Saying.of("catalogue.refusal.product-not-here", name(product))
                        : Saying.of("catalogue.refusal.class-not-here", name(product), product.classCode()),
                permits.isEmpty()
                        ? Saying.of("catalogue.refusal.no-permit")
                        : Saying.of("catalogue.refusal.permitted", all(permits)));
    }

    static Refusal closed(ProductRow product) {
        return new Refusal(
                "catalogue.release",
                Saying.of("catalogue.refusal.closed", name(product)),
                Saying.of("catalogue.refusal.choose-another"));
    }

    static Refusal tooEarly(ProductRow product, Phase now, Phase wanted) {
        return new Refusal(
                "catalogue.phase",
                Saying.of("catalogue.refusal.too-early." + now, name(product)),
                Saying.of("catalogue.refusal.opens-in." + wanted));
    }

    private static Bilingual name(ProductRow product) {
        return new Bilingual(product.nameZh(), product.nameEn());
    }

    private static Bilingual all(List<Permit> permits) {
        return new Bilingual(
                permits.stream().map(permit -> permit.note().zh()).collect(Collectors.joining("；")),
                permits.stream().map(permit -> permit.note().en()).collect(Collectors.joining("; ")));
    }
}

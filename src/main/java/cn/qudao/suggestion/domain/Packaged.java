package cn.qudao.suggestion.domain;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Saying;
import cn.qudao.offer.PackageRow;
import java.util.List;

/**
 * A package to be recommended as one (row 75, 组合配置).
 *
 * @param parts in the package's order; none of which the customer has
 * @param points of all parts together
 * @param single what the parts cost one by one, here and for this customer
 * @param reasons what speaks for the parts, the strongest first
 * @param promotions what is granted with it besides
 */
public record Packaged(
        PackageRow offer,
        List<ProductRow> parts,
        int points,
        Money single,
        List<Saying> reasons,
        List<Bilingual> promotions) {

    Packaged with(List<Bilingual> granted) {
        return new Packaged(offer, parts, points, single, reasons, granted);
    }
}

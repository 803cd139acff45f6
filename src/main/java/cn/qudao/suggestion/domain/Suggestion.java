package cn.qudao.suggestion.domain;

import cn.qudao.activation.CustomerPrice;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Script;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Saying;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product to be recommended to the customer at the counter.
 *
 * @param price of a month, here and for this customer
 * @param reasons the strongest first
 * @param hint where other outlets push it (row 71)
 * @param promotions what is granted with it here and now
 * @param script what to say; null where nobody has written it
 * @param gaps what goes into the script, but for the name of the product
 */
public record Suggestion(
        ProductRow product,
        CustomerPrice price,
        List<Saying> reasons,
        @Nullable Saying hint,
        List<Bilingual> promotions,
        @Nullable Script script,
        Map<Script.Gap, String> gaps) {}

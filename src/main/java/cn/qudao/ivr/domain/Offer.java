package cn.qudao.ivr.domain;

import cn.qudao.activation.Qualification;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.catalogue.SalesRules;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Saying;
import cn.qudao.org.UnitRow;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What a caller may have, and how it is said. */
@Component
class Offer {

    private final SalesRules sales;
    private final Qualification qualification;
    private final Products products;
    private final Messages messages;

    Offer(SalesRules sales, Qualification qualification, Products products, Messages messages) {
        this.sales = sales;
        this.qualification = qualification;
        this.products = products;
        this.messages = messages;
    }

    /** What the outlet sells and nothing refuses to the caller, as many as there are keys. */
    List<ProductRow> to(SubscriberNumber caller, UnitRow outlet, Instant now) {
        return sales.sellable(outlet.id(), now).stream()
                .filter(product -> qualification
                        .refusal(caller, outlet.place(), outlet.id(), product)
                        .isEmpty())
                .limit(Call.MOST_OFFERED)
                .toList();
    }

    String menu(List<ProductId> offered, Locale language) {
        String choices = IntStream.range(0, offered.size())
                .mapToObj(index -> text(language, "ivr.say.choice", name(offered.get(index), language), index + 1))
                .collect(Collectors.joining());
        return text(language, "ivr.say.menu", choices);
    }

    String confirm(ProductId product, Locale language) {
        String price = products.find(product)
                .map(row -> row.monthlyPrice().yuan().stripTrailingZeros().toPlainString())
                .orElse("");
        return text(language, "ivr.say.confirm", name(product, language), price);
    }

    String name(ProductId product, Locale language) {
        return products.find(product).map(row -> row.name(language)).orElse("");
    }

    String say(Saying saying, Locale language) {
        return saying.in(language, messages);
    }

    String text(Locale language, String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }
}

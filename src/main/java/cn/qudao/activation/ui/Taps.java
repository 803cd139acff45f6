package cn.qudao.activation.ui;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is tapped twice in a moment was meant once, and has one key: fingers do that, and mice. */
final class Taps {

    static final Duration MOMENT = Duration.ofSeconds(1);

    private record Tapped(String number, List<ProductId> products, Instant at, String token) {}

    private @Nullable Tapped last;

    String token(String number, List<ProductId> products, Instant now) {
        Tapped before = last;
        if (before != null
                && before.number.equals(number)
                && before.products.equals(products)
                && now.isBefore(before.at.plus(MOMENT))) {
            return before.token;
        }
        Tapped tapped = new Tapped(number, products, now, Long.toString(Ids.next(), Character.MAX_RADIX));
        last = tapped;
        return tapped.token;
    }
}

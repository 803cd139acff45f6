package cn.qudao.demo.guangdong;

import cn.qudao.customer.Features;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber of the demo: somebody to whom a product was recommended.
 *
 * @param number eleven digits
 * @param holds the code of the product that was activated; null where it was not
 * @param since the time of Shanghai
 * @param complained whether he ends up on the black list
 */
public record DemoSubscriber(
        String number, Features features, @Nullable String holds, LocalDateTime since, boolean complained) {}

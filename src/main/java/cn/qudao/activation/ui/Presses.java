package cn.qudao.activation.ui;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationId;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The keys of what is pressed while one number stands there: pressed again before its result has come, or by the second click of a
 * double one, it is the same request. The browser tells which click is a second one, so that no clock is asked.
 */
final class Presses {

    private record Press(String key, List<ActivationId> asked) {}

    private final Predicate<ActivationId> awaited;
    private final Map<List<ProductId>, Press> latest = new HashMap<>();
    private String number = "";

    /** @param awaited whether the result of an activation has yet to come */
    Presses(Predicate<ActivationId> awaited) {
        this.awaited = awaited;
    }

    /** What has had no answer is the same as well: nobody knows whether it was written down. */
    String key(String typed, List<ProductId> products, boolean secondClick) {
        if (!typed.equals(number)) {
            latest.clear();
            number = typed;
        }
        Press before = latest.get(products);
        if (before != null
                && (secondClick
                        || before.asked.isEmpty()
                        || before.asked.stream().anyMatch(awaited))) {
            return before.key;
        }
        String key = Long.toString(Ids.next(), Character.MAX_RADIX);
        latest.put(products, new Press(key, List.of()));
        return key;
    }

    void answered(String key, List<Accepted> accepted) {
        List<ActivationId> asked = accepted.stream().map(Accepted::id).toList();
        latest.replaceAll((products, press) -> press.key.equals(key) ? new Press(key, asked) : press);
    }
}

package cn.qudao.activation.pipeline;

import cn.qudao.activation.ActivationId;
import cn.qudao.activation.OrderAction;
import cn.qudao.activation.platform.Order;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.recommendation.Way;
import cn.qudao.sealing.MasterKey;
import cn.qudao.sealing.Seal;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** What a platform needs to know, sealed for the time that it waits in the outbox. */
@Component
class Payload {

    private static final String SEPARATOR = "|";
    private static final int ACTION = 3;

    private final Seal seal;

    Payload(MasterKey key) {
        this.seal = key.seal("activation outbox");
    }

    byte[] close(Drafted draft) {
        Asked asked = draft.asked();
        return seal.close(String.join(
                        SEPARATOR,
                        asked.request().number().digits(),
                        asked.product().code(),
                        asked.request().door().name(),
                        draft.action().name())
                .getBytes(StandardCharsets.UTF_8));
    }

    Order open(ActivationId id, byte[] sealed) {
        String[] parts = new String(seal.open(sealed), StandardCharsets.UTF_8).split("\\|", -1);
        // What waited when there were no orders to stop yet does not say what it is.
        OrderAction action = parts.length == ACTION ? OrderAction.ADD : OrderAction.valueOf(parts[ACTION]);
        return new Order(id, new SubscriberNumber(parts[0]), parts[1], Way.valueOf(parts[2]), action);
    }
}

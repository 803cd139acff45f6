package cn.qudao.activation;

import cn.qudao.kernel.Saying;
import java.util.Optional;

/**
 * Has a platform end what an activation began: an order like any other, with the same guarantees. It is no activation and counts
 * nowhere; no list and no rule is in its way, for whoever wants no more need not be fit for it.
 */
public interface Stops {

    /**
     * In the caller's transaction, to the platform that has carried out the activation. The same key of the same door gets the
     * same order again.
     *
     * @return empty while another order for the number and the product is under way: to be asked for again
     */
    Optional<ActivationId> order(ActivationRequest request, ActivationId begun, Saying why);
}

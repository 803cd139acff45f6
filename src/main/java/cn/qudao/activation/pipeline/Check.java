package cn.qudao.activation.pipeline;

import cn.qudao.activation.Step;
import cn.qudao.kernel.Refusal;
import java.util.List;
import java.util.Optional;

/** Something that may be in the way of an activation: a list or a rule. A bean of this type is all it takes. */
interface Check {

    /** {@link Step#LISTS} or {@link Step#RULES}. */
    Step step();

    /** Empty where nothing is in the way. */
    Optional<Refusal> refusal(Asked asked);

    /** Of many that are written together, in their order. */
    default List<Optional<Refusal>> refusals(List<Asked> requests) {
        return requests.stream().map(this::refusal).toList();
    }
}

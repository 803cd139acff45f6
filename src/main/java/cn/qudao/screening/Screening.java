package cn.qudao.screening;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Refusal;
import cn.qudao.org.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Step 2 of the flow (row 81): the lists that a recommendation has to pass. Read afresh for each question. */
public interface Screening {

    /**
     * Which list stops it at the moment, whoever asks; empty where none does. Number, outlet and product are each looked at
     * by themselves: what is on the white list passes although it is on the black list too, and lets nothing else pass.
     */
    default Optional<Refusal> refusal(SubscriberNumber number, UnitId outlet, ProductId product, Instant at) {
        return refusals(List.of(new Question(number, outlet, product, at))).getFirst();
    }

    /** Of many in one; what is said of each, in their order. */
    List<Optional<Refusal>> refusals(List<Question> questions);

    record Question(SubscriberNumber number, UnitId outlet, ProductId product, Instant at) {}
}

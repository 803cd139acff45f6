package cn.qudao.activation.pipeline;

import cn.qudao.activation.Step;
import cn.qudao.contact.Contact;
import cn.qudao.contact.ContactChannel;
import cn.qudao.contact.ContactPolicy;
import cn.qudao.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the subscriber may be spoken to at a counter; and the count of those who were. */
@Component
class ContactCheck implements Check {

    private static final String PURPOSE = "recommendation";

    private final ContactPolicy policy;

    ContactCheck(ContactPolicy policy) {
        this.policy = policy;
    }

    @Override
    public Step step() {
        return Step.RULES;
    }

    /** What is asked for with others may be the contact that they have had: only the count knows. */
    @Override
    public Optional<Refusal> refusal(Asked asked) {
        return asked.request().occasion() != null
                ? Optional.empty()
                : policy.refusal(asked.request().number(), ContactChannel.COUNTER, asked.at());
    }

    /** Asks once more and counts, in the transaction that writes the activations: of two at once one gets the last. */
    List<Optional<Refusal>> count(List<Drafted> drafts) {
        return policy.contact(drafts.stream()
                .map(draft -> new Contact(
                        draft.asked().request().number(),
                        ContactChannel.COUNTER,
                        draft.at(),
                        PURPOSE,
                        reference(draft)))
                .toList());
    }

    /** Several products on one occasion are one contact. */
    private static String reference(Drafted draft) {
        String occasion = draft.asked().request().occasion();
        return occasion == null ? "activation " + draft.id().value() : "activations " + occasion;
    }
}

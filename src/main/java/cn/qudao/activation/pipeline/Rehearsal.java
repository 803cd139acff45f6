package cn.qudao.activation.pipeline;

import cn.qudao.activation.ActivationPermissions;
import cn.qudao.activation.Step;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Requires;
import cn.qudao.org.UnitRow;
import cn.qudao.scope.Scope;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries the lists and rules with a number, and activates nothing. */
@Service
@Requires(ActivationPermissions.RULES)
@Transactional(readOnly = true)
public class Rehearsal {

    private final Examination examination;
    private final Scope scope;

    Rehearsal(Examination examination, Scope scope) {
        this.examination = examination;
        this.scope = scope;
    }

    /** What stands in the way of whom; all of it, where a request would end at the first. */
    public List<Finding> tryOut(SubscriberNumber number, ProductRow product, UnitRow outlet) {
        Asked asked = examination.ask(number, outlet.place(), outlet.id(), product);
        return scope.asSystem(
                "rules are tried", () -> examination.findings(asked).toList());
    }

    public record Finding(Step step, Refusal refusal) {}
}

package cn.qudao.activation.pipeline;

import cn.qudao.activation.ActivationId;
import cn.qudao.activation.Leads;
import cn.qudao.activation.Leads.Lead;
import cn.qudao.recommendation.Cause;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds what made somebody recommend, for the record. */
@Component
class Causes {

    private final List<Leads> leads;

    Causes(List<Leads> leads) {
        this.leads = leads.stream().sorted(Comparator.comparing(Leads::cause)).toList();
    }

    /** Of all drafts, in one question to each that leads; what is not named was an idea of the clerk's own. */
    Map<ActivationId, Cause> of(List<Drafted> drafts) {
        Map<ActivationId, Cause> causes = new HashMap<>();
        if (!drafts.isEmpty()) {
            List<byte[]> hashes =
                    drafts.stream().map(draft -> draft.asked().hash()).toList();
            for (Leads each : leads) {
                List<Lead> led = each.to(hashes, drafts.getFirst().at());
                for (Drafted draft : drafts) {
                    led.stream()
                            .filter(lead -> isMeant(draft.asked(), lead))
                            .findFirst()
                            .ifPresent(lead -> {
                                causes.putIfAbsent(draft.id(), each.cause());
                                each.followed(lead, draft.id(), draft.recommendation(), draft.at());
                            });
                }
            }
        }
        return causes;
    }

    private static boolean isMeant(Asked asked, Lead lead) {
        return lead.product().equals(asked.request().product())
                && lead.within().contains(asked.request().place())
                && Arrays.equals(lead.subscriberHash(), asked.hash());
    }
}

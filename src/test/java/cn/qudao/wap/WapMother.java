package cn.qudao.wap;

import cn.qudao.activation.ActivationMother;
import cn.qudao.contact.ContactChannel;
import cn.qudao.contact.domain.Limits;
import cn.qudao.contact.domain.PolicyDesk;
import cn.qudao.contact.domain.PolicyForm;
import cn.qudao.contact.domain.Terms;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.sms.MessageKind;
import cn.qudao.sms.SmsMother;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the phone has got, and a contact policy under which it gets something at any hour. */
@Component
public class WapMother {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+(/w/\\S+)$");

    private final ActivationMother mother;
    private final PolicyDesk policies;
    private final SmsMother texts;
    private @Nullable Terms before;

    WapMother(ActivationMother mother, PolicyDesk policies, SmsMother texts) {
        this.mother = mother;
        this.policies = policies;
        this.texts = texts;
    }

    /** One message a day to each. */
    public void allow() {
        before = mother.asSystem(() -> policies.inForce().terms());
        decide(new Terms(null, Limits.NONE, Map.of(ContactChannel.SMS, new Limits(1, 3, 8))));
    }

    /** From now on nobody is spoken to for an activation. */
    public void closeCounters() {
        decide(new Terms(null, Limits.NONE, Map.of(ContactChannel.COUNTER, new Limits(0, null, null))));
    }

    public void asBefore() {
        if (before != null) {
            decide(before);
        }
    }

    private void decide(Terms terms) {
        mother.asSystem(() -> {
            policies.decide(new PolicyForm(policies.inForce().number(), terms, "试验"));
            return true;
        });
    }

    /** Of the link in the latest message that the phone was sent. */
    public String path(SubscriberNumber phone) {
        String message = texts.texts(phone, MessageKind.LINK).getLast();
        Matcher address = ADDRESS.matcher(message);
        if (!address.find()) {
            throw new AssertionError(message);
        }
        return address.group(1);
    }
}

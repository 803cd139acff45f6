package cn.qudao.sms.door;

import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.notice.NoticePhone;
import cn.qudao.org.ClerkNumbers;
import cn.qudao.scope.Scope;
import cn.qudao.sms.MessageKind;
import cn.qudao.sms.TextMessage;
import cn.qudao.sms.TextMessages;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Brings notices to the phones of clerks, whose numbers are the only ones of people that are kept. */
@Component
class NoticesByMessage implements NoticePhone {

    private final ObjectProvider<Gateway> gateway;
    private final ClerkNumbers clerks;
    private final TextMessages texts;
    private final Scope scope;

    NoticesByMessage(ObjectProvider<Gateway> gateway, ClerkNumbers clerks, TextMessages texts, Scope scope) {
        this.gateway = gateway;
        this.clerks = clerks;
        this.texts = texts;
        this.scope = scope;
    }

    @Override
    public boolean isSetUp() {
        Gateway found = gateway.getIfAvailable();
        return found != null && (found.isConfigured() || found.settings().isPresent());
    }

    @Override
    public Optional<String> masked(Place person) {
        return number(person).map(SubscriberNumber::masked);
    }

    @Override
    public boolean send(String origin, Place person, String text) {
        Optional<SubscriberNumber> number = number(person);
        number.ifPresent(phone -> texts.send(new TextMessage(origin, MessageKind.NOTICE, person, phone, text)));
        return number.isPresent();
    }

    /** The own number, also where the own unit lies outside the post at work. */
    private Optional<SubscriberNumber> number(Place person) {
        return person.level() == Level.CLERK
                ? scope.asSystem("a person's own number", () -> clerks.of(person))
                        .flatMap(SubscriberNumber::find)
                : Optional.empty();
    }
}

package cn.qudao.ivr.domain;

import cn.qudao.activation.ActivationFinished;
import cn.qudao.activation.ActivationState;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Messages;
import cn.qudao.recommendation.Way;
import cn.qudao.scope.Scope;
import cn.qudao.sms.MessageKind;
import cn.qudao.sms.TextMessage;
import cn.qudao.sms.TextMessages;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What comes when nobody is on the line any more: the result, and the end of calls that were lost. */
@Component
class CallEnds {

    private final Calls calls;
    private final CallRepository known;
    private final Offer offer;
    private final TextMessages texts;
    private final Messages messages;
    private final Locale language;
    private final Scope scope;

    CallEnds(
            Calls calls,
            CallRepository known,
            Offer offer,
            TextMessages texts,
            Messages messages,
            @Value("${qudao.sms.language}") Locale language,
            Scope scope) {
        this.calls = calls;
        this.known = known;
        this.offer = offer;
        this.texts = texts;
        this.messages = messages;
        this.language = language;
        this.scope = scope;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void look() {
        scope.asSystem("calls that were lost are ended", () -> calls.timeOut());
    }

    /** The caller was promised a message (row 86); in the transaction that registers the result. */
    @EventListener
    void on(ActivationFinished finished) {
        SubscriberNumber caller = finished.number();
        if (finished.door() == Way.IVR
                && caller != null
                && known.findByActivationId(finished.id().value()).isPresent()) {
            texts.send(new TextMessage(
                    "ivr:" + finished.id().value(),
                    MessageKind.RESULT,
                    finished.place(),
                    caller,
                    messages.text(
                            language,
                            finished.state() == ActivationState.SUCCEEDED ? "ivr.result.done" : "ivr.result.failed",
                            offer.name(finished.product(), language))));
        }
    }
}

package cn.qudao.suggestion.domain;

import cn.qudao.activation.ActivationFinished;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.ActivationsFinished;
import cn.qudao.customer.Feature;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.Subscribers;
import cn.qudao.kernel.OncePerTransaction;
import cn.qudao.kernel.Requires;
import cn.qudao.notice.Inboxes;
import cn.qudao.suggestion.CustomerEvents;
import cn.qudao.suggestion.TriggerChannel;
import cn.qudao.suggestion.TriggerEvent;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the tasks that an event calls for (rows 97 to 99), in the transaction that tells of it. */
@Service
@Requires
@Transactional
class Triggers implements CustomerEvents {

    private final OncePerTransaction<TriggerEvent, List<TriggerRow>> triggers;
    private final TaskLedger tasks;
    private final Subscribers subscribers;
    private final Inboxes inboxes;

    Triggers(SuggestionTriggerRepository triggers, TaskLedger tasks, Subscribers subscribers, Inboxes inboxes) {
        this.triggers =
                new OncePerTransaction<>(event -> triggers.findByEventAndUntilIsNullOrderBySeries(event).stream()
                        .map(SuggestionTrigger::row)
                        .toList());
        this.tasks = tasks;
        this.subscribers = subscribers;
        this.inboxes = inboxes;
    }

    @EventListener
    void on(ActivationsFinished finished) {
        tasks.taken(finished.succeeded());
        finished.all().forEach(this::happened);
    }

    private void happened(ActivationFinished finished) {
        SubscriberNumber number = finished.number();
        if (number == null) {
            return;
        }
        boolean succeeded = finished.state() == ActivationState.SUCCEEDED;
        happened(new CustomerEvent(
                succeeded ? TriggerEvent.ACTIVATION_SUCCEEDED : TriggerEvent.ACTIVATION_FAILED,
                Long.toString(finished.id().value()),
                number,
                finished.place(),
                finished.account(),
                finished.product(),
                finished.at()));
    }

    @Override
    public void happened(CustomerEvent event) {
        List<TriggerRow> called = triggers.get(event.kind()).stream()
                .filter(trigger -> trigger.about() == null || trigger.about().equals(event.product()))
                .filter(trigger -> isOfTheGroup(trigger, event))
                .toList();
        for (TriggerRow trigger : called) {
            boolean opened = tasks.open(trigger, event);
            if (opened && trigger.channel() == TriggerChannel.NOTICE && event.account() != null) {
                inboxes.tell(
                        SuggestionNotices.TASK,
                        event.account(),
                        "suggestion-tasks",
                        "suggestion.task.told",
                        trigger.note());
            }
        }
    }

    private boolean isOfTheGroup(TriggerRow trigger, CustomerEvent event) {
        return trigger.customerGroup() == null
                || subscribers
                        .features(event.number())
                        .flatMap(features -> features.value(Feature.GROUP))
                        .filter(trigger.customerGroup()::equals)
                        .isPresent();
    }
}

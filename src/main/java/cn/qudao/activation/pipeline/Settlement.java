package cn.qudao.activation.pipeline;

import cn.qudao.activation.ActivationFinished;
import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.ActivationsFinished;
import cn.qudao.activation.Step;
import cn.qudao.activation.StepOutcome;
import cn.qudao.activation.StopFinished;
import cn.qudao.activation.pipeline.Happening.Answered;
import cn.qudao.activation.pipeline.Happening.ByHand;
import cn.qudao.activation.pipeline.Happening.WithoutAnswer;
import cn.qudao.activation.pipeline.Ledger.Received;
import cn.qudao.activation.pipeline.Ledger.Taken;
import cn.qudao.activation.platform.Answer;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.Subscribers;
import cn.qudao.customer.Subscribers.Subscription;
import cn.qudao.kernel.Saying;
import cn.qudao.offer.GroupPrices;
import cn.qudao.recommendation.RecommendationBook;
import cn.qudao.recommendation.RecommendationBook.Settling;
import cn.qudao.recommendation.Result;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The last steps: writes down what happened to activations under way, many in one transaction. Each is locked first, so that
 * of two answers at once the second sees what the first has done, in whatever order they come.
 */
@Component
class Settlement {

    private static final String SOURCE = "ACTIVATION";

    private final Ledger ledger;
    private final Outbox outbox;
    private final RecommendationBook book;
    private final Subscribers subscribers;
    private final GroupPrices groupPrices;
    private final Payload payload;
    private final ReasonText texts;
    private final ApplicationEventPublisher events;

    Settlement(
            Ledger ledger,
            Outbox outbox,
            RecommendationBook book,
            Subscribers subscribers,
            GroupPrices groupPrices,
            Payload payload,
            ReasonText texts,
            ApplicationEventPublisher events) {
        this.subscribers = subscribers;
        this.groupPrices = groupPrices;
        this.payload = payload;
        this.ledger = ledger;
        this.outbox = outbox;
        this.book = book;
        this.texts = texts;
        this.events = events;
    }

    /** In the caller's transaction. */
    void write(List<Happening> happenings) {
        Map<ActivationId, Underway> known =
                ledger.lock(happenings.stream().map(Happening::id).collect(Collectors.toSet()));
        Group group = new Group(known.keySet());
        for (Happening happening : happenings) {
            Underway activation = known.get(happening.id());
            switch (happening) {
                case Answered answered ->
                    group.answered(
                            answered, activation != null && activation.isWith(answered.platform()) ? activation : null);
                case WithoutAnswer without -> group.withoutAnswer(without, activation);
                case ByHand settled -> group.byHand(settled, activation);
            }
        }
        List<Underway> changed =
                known.values().stream().filter(Underway::isChanged).toList();
        List<Underway> finished =
                changed.stream().filter(Underway::comesToItsResult).toList();
        List<ActivationId> ids = finished.stream().map(Underway::id).toList();
        ledger.update(changed);
        ledger.end(finished.stream().map(Underway::key).toList());
        outbox.remove(ids);
        group.takeIn();
        ledger.write(group.steps);
        begun(finished.stream()
                .filter(activation -> activation.ends().isEmpty())
                .toList());
        finished.forEach(activation -> activation.ends().ifPresent(begun -> ended(activation, begun)));
    }

    private void begun(List<Underway> finished) {
        book.settle(finished.stream().map(this::settling).toList());
        groupPrices.giveBack(finished.stream()
                .filter(activation -> activation.state() != ActivationState.SUCCEEDED)
                .map(activation -> activation.recommendation().value())
                .toList());
        subscribers.subscribed(
                finished.stream()
                        .filter(activation -> activation.state() == ActivationState.SUCCEEDED)
                        .flatMap(activation -> turned(activation).stream())
                        .toList(),
                SOURCE);
        List<ActivationFinished> told = finished.stream().map(this::told).toList();
        if (!told.isEmpty()) {
            events.publishEvent(new ActivationsFinished(told));
            told.forEach(events::publishEvent);
        }
    }

    private ActivationFinished told(Underway activation) {
        return new ActivationFinished(
                activation.id(),
                activation.place(),
                activation.door(),
                activation.account(),
                activation.product(),
                activation.subscriberHash(),
                number(activation),
                activation.state(),
                activation.reason(),
                Objects.requireNonNull(activation.finishedAt()));
    }

    /** An order to stop: what has ended is held no longer, and nothing is counted. */
    private void ended(Underway stop, ActivationId begun) {
        if (stop.state() == ActivationState.SUCCEEDED) {
            turned(stop).ifPresent(turn -> subscribers.unsubscribed(turn.number(), turn.product(), turn.at(), SOURCE));
        }
        events.publishEvent(new StopFinished(
                stop.id(), begun, stop.state(), stop.reason(), Objects.requireNonNull(stop.finishedAt())));
    }

    static Saying givenUp(String why) {
        return Saying.of("activation.reason.given-up", why);
    }

    private Optional<Subscription> turned(Underway activation) {
        SubscriberNumber number = number(activation);
        Instant at = activation.finishedAt();
        return number == null || at == null
                ? Optional.empty()
                : Optional.of(new Subscription(number, activation.product(), at));
    }

    private @Nullable SubscriberNumber number(Underway activation) {
        byte[] sealed = activation.payload();
        return sealed == null ? null : payload.open(activation.id(), sealed).number();
    }

    private Settling settling(Underway activation) {
        boolean done = activation.state() == ActivationState.SUCCEEDED;
        Saying reason = activation.reason();
        return new Settling(
                activation.recommendation(),
                activation.day(),
                activation.place(),
                done ? Result.SUCCESS : Result.FAILED,
                done || reason == null ? null : texts.forRecord(reason));
    }

    /** What one transaction has to write. */
    private final class Group {

        private final List<StepEntry> steps = new ArrayList<>();
        private final Set<ActivationId> locked;
        private final Map<Received, Taken> answers = new LinkedHashMap<>();
        private @Nullable Set<Received> before;

        Group(Set<ActivationId> locked) {
            this.locked = locked;
        }

        void takeIn() {
            ledger.takeIn(answers);
        }

        /** Asked of what is no result: of a first result it makes no difference. */
        private boolean isNew(Received received) {
            Set<Received> known = before;
            if (known == null) {
                known = ledger.received(locked);
                before = known;
            }
            return !known.contains(received);
        }

        void answered(Answered happening, @Nullable Underway activation) {
            Answer answer = happening.answer();
            boolean heardOf = answer.kind() != Answer.Kind.UNKNOWN;
            Received received = Received.of(happening.platform(), answer);
            boolean firstHere = heardOf
                    && answers.putIfAbsent(
                                    received, new Taken(activation == null ? null : activation.id(), happening.at()))
                            == null;
            if (activation == null) {
                return;
            }
            sent(happening, activation);
            if (activation.state().isFinal()) {
                if (answer.kind() != Answer.Kind.IN_PROGRESS && firstHere && isNew(received)) {
                    step(activation, Step.ANSWER, StepOutcome.IGNORED, happening.at(), late(activation, answer));
                }
                return;
            }
            switch (answer.kind()) {
                case COMPLETED, FAILED -> finish(happening, activation);
                case IN_PROGRESS -> wait(happening, activation, firstHere && isNew(received));
                case UNKNOWN -> unknown(happening, activation);
            }
        }

        private void sent(Answered happening, Underway activation) {
            Claimed errand = happening.errand();
            if (errand != null && errand.errand() == Errand.SEND) {
                activation.tried();
                step(
                        activation,
                        Step.REQUEST,
                        StepOutcome.PASSED,
                        happening.sentAt() == null ? happening.at() : happening.sentAt(),
                        null);
            }
        }

        private void finish(Answered happening, Underway activation) {
            Answer answer = happening.answer();
            activation.finish(answer, happening.at());
            boolean done = activation.state() == ActivationState.SUCCEEDED;
            StepOutcome outcome = done ? StepOutcome.PASSED : StepOutcome.REFUSED;
            step(activation, Step.ANSWER, outcome, happening.at(), activation.reason());
            step(activation, Step.RESULT, outcome, happening.at(), null);
        }

        private void wait(Answered happening, Underway activation, boolean first) {
            if (first) {
                step(
                        activation,
                        Step.ANSWER,
                        StepOutcome.RETRY,
                        happening.at(),
                        Saying.of("activation.reason.in-progress"));
            }
            if (activation.state() != ActivationState.REPAIR) {
                activation.isWaiting(happening.answer().order());
            }
            Claimed errand = happening.errand();
            if (errand != null) {
                askLater(errand, happening.at(), activation, Saying.of("activation.reason.in-progress"));
            }
        }

        private void unknown(Answered happening, Underway activation) {
            Claimed errand = happening.errand();
            if (errand != null && errand.errand() == Errand.DROP) {
                activation.giveUp(happening.at());
                step(activation, Step.RESULT, StepOutcome.REFUSED, happening.at(), activation.reason());
            } else {
                sendAgain(happening, activation);
            }
        }

        private void sendAgain(Answered happening, Underway activation) {
            step(
                    activation,
                    Step.ANSWER,
                    StepOutcome.RETRY,
                    happening.at(),
                    Saying.of("activation.reason.unknown-there"));
            outbox.later(activation.id(), Errand.SEND, happening.at(), false);
            if (activation.state() == ActivationState.WAITING) {
                activation.isSending();
            }
        }

        /** Only what still waits for a person: an answer that was quicker holds. */
        void byHand(ByHand settled, @Nullable Underway activation) {
            if (activation != null && activation.state() == ActivationState.REPAIR) {
                activation.settle(settled.done(), settled.why(), settled.at());
                step(
                        activation,
                        Step.RESULT,
                        settled.done() ? StepOutcome.PASSED : StepOutcome.REFUSED,
                        settled.at(),
                        settled.why());
            }
        }

        void withoutAnswer(WithoutAnswer happening, @Nullable Underway activation) {
            if (activation == null || activation.state().isFinal()) {
                return;
            }
            Claimed errand = happening.errand();
            boolean sending = errand.errand() == Errand.SEND;
            if (sending) {
                activation.tried();
            }
            step(
                    activation,
                    sending ? Step.REQUEST : Step.ANSWER,
                    StepOutcome.RETRY,
                    happening.sentAt(),
                    happening.reason());
            if (sending && !happening.mayHaveArrived()) {
                later(errand, Errand.SEND, happening.at(), activation, happening.reason());
            } else {
                askLater(errand, happening.at(), activation, happening.reason());
            }
        }

        private void askLater(Claimed errand, Instant at, Underway activation, Saying why) {
            later(errand, Errand.ASK, at, activation, why);
        }

        private void later(Claimed claimed, Errand errand, Instant at, Underway activation, Saying why) {
            outbox.later(activation.id(), errand, at.plus(Pace.after(claimed.attempts())), true);
            if (claimed.errand() != Errand.DROP
                    && claimed.attempts() + 1 >= claimed.platform().attempts()) {
                activation.needsRepair(why);
            }
        }

        private static Saying late(Underway activation, Answer answer) {
            return activation.contradicts(answer)
                    ? Saying.of("activation.reason.contradicts." + answer.kind())
                    : Saying.of("activation.reason.repeated");
        }

        private void step(Underway activation, Step step, StepOutcome outcome, Instant at, @Nullable Saying reason) {
            steps.add(new StepEntry(activation.id(), activation.place(), step, outcome, at, reason, null));
        }
    }
}

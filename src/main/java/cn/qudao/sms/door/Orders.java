package cn.qudao.sms.door;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationFinished;
import cn.qudao.activation.ActivationRequest;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.Activations;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Saying;
import cn.qudao.org.ClerkNumbers;
import cn.qudao.org.ClerkNumbers.Known;
import cn.qudao.recommendation.Way;
import cn.qudao.sms.MessageKind;
import cn.qudao.sms.Outcome;
import cn.qudao.sms.Questions;
import cn.qudao.sms.Questions.Reply;
import cn.qudao.sms.TextMessage;
import cn.qudao.sms.domain.Arrival;
import cn.qudao.sms.domain.Arrivals;
import cn.qudao.sms.domain.Coded;
import cn.qudao.sms.domain.Departures;
import cn.qudao.sms.domain.Grammar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a clerk has sent becomes an activation (row 88), what a customer was asked an answer on record, and every message gets
 * one in words.
 */
@Component
class Orders {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_WRONG = 5;

    private final Arrivals arrivals;
    private final Departures departures;
    private final Grammar grammar;
    private final ClerkNumbers clerks;
    private final Products products;
    private final Activations activations;
    private final List<Questions> questions;
    private final Messages messages;
    private final Locale language;

    Orders(
            Arrivals arrivals,
            Departures departures,
            Grammar grammar,
            ClerkNumbers clerks,
            Products products,
            Activations activations,
            List<Questions> questions,
            Messages messages,
            @Value("${qudao.sms.language}") Locale language) {
        this.arrivals = arrivals;
        this.departures = departures;
        this.grammar = grammar;
        this.clerks = clerks;
        this.products = products;
        this.activations = activations;
        this.questions = questions;
        this.messages = messages;
        this.language = language;
    }

    /** In the caller's transaction: the message, the activation and the answer are written together. */
    void work(Arrival arrival, SubscriberNumber sender) {
        Instant since = arrival.at().minus(WINDOW);
        if (arrivals.count(sender, since, List.of(Outcome.MALFORMED, Outcome.STRANGER)) >= MOST_WRONG) {
            // One answer, and none to what comes in spite of it.
            boolean told = arrivals.count(sender, since, List.of(Outcome.LIMITED)) > 0;
            close(
                    arrival.came(Outcome.LIMITED, Place.ROOT, null, null),
                    sender,
                    told ? null : Saying.of("sms.answer.limited", WINDOW.toMinutes()));
            return;
        }
        asked(question -> question.answer(sender, arrival.text()))
                .ifPresentOrElse(
                        reply -> reply(arrival, sender, reply),
                        () -> clerks.find(sender.digits())
                                .ifPresentOrElse(
                                        clerk -> order(arrival, sender, clerk), () -> notUnderstood(arrival, sender)));
    }

    private void notUnderstood(Arrival arrival, SubscriberNumber sender) {
        asked(question -> question.help(sender))
                .ifPresentOrElse(
                        help -> reply(arrival, sender, help),
                        () -> close(
                                arrival.came(Outcome.STRANGER, Place.ROOT, null, null),
                                sender,
                                Saying.of("sms.answer.stranger")));
    }

    private Optional<Reply> asked(Function<Questions, Optional<Reply>> of) {
        return questions.stream()
                .flatMap(question -> of.apply(question).stream())
                .findFirst();
    }

    /** Help is given once: two machines would not stop telling each other that they do not understand. */
    private void reply(Arrival arrival, SubscriberNumber sender, Reply reply) {
        boolean helped = reply.outcome() == Outcome.MALFORMED
                && arrivals.count(sender, arrival.at().minus(WINDOW), List.of(Outcome.MALFORMED)) > 0;
        close(arrival.came(reply.outcome(), reply.place(), null, null), sender, helped ? null : reply.words());
    }

    private void order(Arrival arrival, SubscriberNumber sender, Known clerk) {
        Optional<Coded> coded = grammar.read(arrival.text());
        if (coded.isEmpty()) {
            wrong(arrival, sender, clerk, Saying.of("sms.answer.malformed", example()));
            return;
        }
        Coded order = coded.get();
        Optional<ProductRow> product = grammar.product(order.product());
        if (product.isEmpty()) {
            wrong(arrival, sender, clerk, Saying.of("sms.answer.no-such-product", order.product(), example()));
            return;
        }
        Accepted accepted = activations.request(new ActivationRequest(
                Way.SMS,
                arrival.origin(),
                null,
                order.number(),
                product.get().id(),
                clerk.clerk().place(),
                clerk.outlet().id(),
                clerk.clerk().id()));
        boolean refused = accepted.state() == ActivationState.REFUSED;
        close(
                arrival.came(
                        refused ? Outcome.REFUSED : Outcome.ACCEPTED,
                        clerk.clerk().place(),
                        accepted.reason(),
                        accepted.id()),
                sender,
                refused
                        ? Saying.of(
                                "sms.answer.refused",
                                order.number().masked(),
                                product.get().name(language),
                                words(accepted.reason()),
                                words(accepted.help()))
                        : Saying.of(
                                "sms.answer.accepted",
                                order.number().masked(),
                                product.get().name(language)));
    }

    private void wrong(Arrival arrival, SubscriberNumber sender, Known clerk, Saying answer) {
        close(arrival.came(Outcome.MALFORMED, clerk.clerk().place(), null, null), sender, answer);
    }

    private String example() {
        return products.onShelf().stream()
                .findFirst()
                .map(product -> grammar.example(product.code()))
                .orElse("");
    }

    private String words(@Nullable Saying saying) {
        return saying == null ? "" : saying.in(language, messages);
    }

    void close(Arrival arrival, SubscriberNumber sender, @Nullable Saying answer) {
        arrivals.write(arrival);
        if (answer != null) {
            departures.send(new TextMessage(
                    "answer:" + arrival.origin(), MessageKind.ANSWER, arrival.place(), sender, words(answer)));
        }
    }

    /** In the transaction that registers the result. */
    @EventListener
    void on(ActivationFinished finished) {
        Optional.of(finished)
                .filter(result -> result.door() == Way.SMS)
                .flatMap(result -> arrivals.asker(result.id()))
                .ifPresent(asker -> departures.send(new TextMessage(
                        "result:" + finished.id().value(),
                        MessageKind.RESULT,
                        asker.place(),
                        asker.sender(),
                        words(
                                finished.state() == ActivationState.SUCCEEDED
                                        ? Saying.of("sms.answer.succeeded", asker.shown())
                                        : Saying.of("sms.answer.failed", asker.shown(), words(finished.reason()))))));
    }
}

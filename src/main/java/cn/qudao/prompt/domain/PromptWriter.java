package cn.qudao.prompt.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.OncePerTransaction;
import cn.qudao.org.ClerkNumbers;
import cn.qudao.org.Units;
import cn.qudao.prompt.PromptOutcome;
import cn.qudao.prompt.domain.PromptLedger.DuePrompt;
import cn.qudao.sms.CodedMessages;
import cn.qudao.sms.MessageKind;
import cn.qudao.sms.TextMessage;
import cn.qudao.sms.TextMessages;
import cn.qudao.suggestion.Advice;
import cn.qudao.suggestion.Advice.Advised;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Words a prompt and hands it to the messages. */
@Component
class PromptWriter {

    /** After that the customer has left the counter. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final String ORIGIN = "prompt:";

    private final OncePerTransaction<ProductId, Optional<OccasionRow>> occasions;
    private final Advice advice;
    private final Products products;
    private final Units units;
    private final ClerkNumbers clerks;
    private final CodedMessages coded;
    private final TextMessages texts;
    private final Messages messages;
    private final Locale language;
    private final Clock clock;

    PromptWriter(
            OccasionRepository occasions,
            Advice advice,
            Products products,
            Units units,
            ClerkNumbers clerks,
            CodedMessages coded,
            TextMessages texts,
            Messages messages,
            @Value("${qudao.sms.language}") Locale language,
            Clock clock) {
        this.occasions = new OncePerTransaction<>(
                product -> occasions.findByProductId(product.value()).map(Occasion::row));
        this.advice = advice;
        this.products = products;
        this.units = units;
        this.clerks = clerks;
        this.coded = coded;
        this.texts = texts;
        this.messages = messages;
        this.language = language;
        this.clock = clock;
    }

    /**
     * What was made of a prompt.
     *
     * @param advised what it recommends; null where nothing was sent
     * @param template the words before they were filled in
     */
    record Written(
            PromptOutcome outcome,
            @Nullable Advised advised,
            @Nullable String template) {

        static Written not(PromptOutcome why) {
            return new Written(why, null, null);
        }
    }

    /** In the caller's transaction. */
    Written write(DuePrompt due) {
        Instant now = clock.instant();
        Optional<OccasionRow> occasion = occasions.get(due.product());
        int hour = now.atZone(Clocks.BUSINESS_ZONE).getHour();
        if (occasion.isEmpty()
                || !occasion.get().isAt(hour)
                || due.at().plus(PATIENCE).isBefore(now)) {
            return Written.not(PromptOutcome.TOO_LATE);
        }
        if (due.place().level() != Level.CLERK) {
            return Written.not(PromptOutcome.NO_PHONE);
        }
        return clerks.of(due.place())
                .flatMap(SubscriberNumber::find)
                .map(phone -> send(due, occasion.get(), phone))
                .orElseGet(() -> Written.not(PromptOutcome.NO_PHONE));
    }

    private Written send(DuePrompt due, OccasionRow occasion, SubscriberNumber phone) {
        return units.at(due.place().at(Level.OUTLET))
                .flatMap(outlet -> advice.best(due.number(), due.place(), outlet, due.account()))
                .map(advised -> {
                    texts.send(new TextMessage(
                            ORIGIN + due.activation(),
                            MessageKind.PROMPT,
                            due.place(),
                            phone,
                            text(due, occasion, advised)));
                    return new Written(PromptOutcome.SENT, advised, occasion.text());
                })
                .orElseGet(() -> Written.not(PromptOutcome.NOTHING_FITS));
    }

    /** Which activation a message is about. */
    static long activation(String origin) {
        return Long.parseLong(origin.substring(ORIGIN.length()));
    }

    private String text(DuePrompt due, OccasionRow occasion, Advised advised) {
        return Gap.fill(
                occasion.text(),
                Map.of(
                        Gap.NUMBER, due.number().masked(),
                        Gap.ACTIVATED,
                                products.find(due.product()).map(this::name).orElse(""),
                        Gap.PRODUCT, name(advised.product()),
                        Gap.PRICE, advised.price().yuan().stripTrailingZeros().toPlainString(),
                        Gap.ORDER,
                                coded.example(
                                        advised.product().code(), messages.text(language, "prompt.customer-number"))));
    }

    private String name(ProductRow product) {
        return product.name(language);
    }
}

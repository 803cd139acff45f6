package cn.qudao.card.domain;

import cn.qudao.card.AfterFree;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Saying;
import cn.qudao.sms.Outcome;
import cn.qudao.sms.Questions;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The customer answers the reminder by a message from the number that it was sent to (row 102): a word, and where he has several
 * cards the end of the card's number.
 */
@Component
class CardReplies implements Questions {

    private static final int SHOWN = 4;

    private final CardRepository cards;
    private final CardLedger ledger;
    private final FreeTimeOver after;
    private final Products products;
    private final SubscriberNumbers numbers;
    private final Messages messages;
    private final Pattern form;

    CardReplies(
            CardRepository cards,
            CardLedger ledger,
            FreeTimeOver after,
            Products products,
            SubscriberNumbers numbers,
            Messages messages) {
        this.cards = cards;
        this.ledger = ledger;
        this.after = after;
        this.products = products;
        this.numbers = numbers;
        this.messages = messages;
        this.form = Pattern.compile("(?:(?<keep>%s)|%s)[\\s#+]*(?<card>\\d{1,12})?"
                .formatted(words(messages, "keep"), words(messages, "stop")));
    }

    /** Whichever language the customer writes in. */
    private static String words(Messages messages, String which) {
        return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .flatMap(language -> Arrays.stream(
                        messages.text(language, "card.reply.words." + which).split(" ")))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** The end of a card's number, by which the customer tells his cards apart. */
    static String ending(long serial) {
        String text = Serial.text(serial);
        return text.substring(text.length() - SHOWN);
    }

    @Override
    public Optional<Reply> answer(SubscriberNumber sender, String text) {
        Matcher read = form.matcher(
                Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT));
        if (!read.matches()) {
            return Optional.empty();
        }
        byte[] hash = numbers.hash(sender);
        List<Card> all = cards.withFreeTime(hash);
        String ending = read.group("card");
        List<Card> meant = all.stream()
                .filter(card -> ending == null || Serial.text(card.serial()).endsWith(ending))
                .toList();
        List<Card> open =
                meant.stream().filter(card -> card.afterFree() == null).toList();
        if (meant.isEmpty() || open.size() > 1) {
            return help(all);
        }
        Card card = open.isEmpty() ? meant.getLast() : open.getFirst();
        return Optional.of(answered(card, hash, read.group("keep") == null ? AfterFree.STOPPING : AfterFree.RENEWED));
    }

    private Reply answered(Card card, byte[] hash, AfterFree wish) {
        HeldCard held = ledger.hold(card.id()).orElseThrow(NotFound::new);
        AfterFree stands = after.standing(held);
        if (stands == null && after.wish(held, hash, wish, null, "card.reply.note")) {
            return reply(Outcome.ANSWERED, card, "card.reply.noted." + wish);
        }
        return reply(Outcome.ANSWERED, card, "card.reply.stands." + stands);
    }

    @Override
    public Optional<Reply> help(SubscriberNumber sender) {
        return help(cards.withFreeTime(numbers.hash(sender)).stream()
                .filter(Card::wasReminded)
                .toList());
    }

    /** Of what the customer has yet to answer; where there is nothing, he was not asked. */
    private Optional<Reply> help(List<Card> all) {
        List<Card> open = all.stream().filter(card -> card.afterFree() == null).toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Card first = open.getFirst();
        return Optional.of(
                open.size() == 1
                        ? reply(Outcome.MALFORMED, first, "card.reply.help")
                        : new Reply(
                                Outcome.MALFORMED,
                                first.place(),
                                Saying.of("card.reply.which", named(open), Serial.text(first.serial()))));
    }

    private Bilingual named(List<Card> open) {
        return new Bilingual(named(open, Locale.SIMPLIFIED_CHINESE), named(open, Locale.ENGLISH));
    }

    private String named(List<Card> open, Locale language) {
        return open.stream()
                .map(card -> product(card).in(language) + ' ' + Serial.text(card.serial()))
                .collect(Collectors.joining(messages.text(language, "org.list.separator")));
    }

    private Reply reply(Outcome outcome, Card card, String words) {
        return new Reply(
                outcome,
                card.place(),
                Saying.of(words, product(card), String.valueOf(card.freeUntil()), ending(card.serial())));
    }

    private Bilingual product(Card card) {
        return products.find(card.product())
                .map(row -> new Bilingual(row.nameZh(), row.nameEn()))
                .orElseThrow(NotFound::new);
    }
}

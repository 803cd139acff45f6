package cn.qudao.card.domain;

import cn.qudao.card.CardKind;
import cn.qudao.card.CardState;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.OpenToAll;
import cn.qudao.kernel.Retrying;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import cn.qudao.sealing.MasterKey;
import cn.qudao.sealing.Seal;
import cn.qudao.sealing.SignedLinks.Ticket;
import cn.qudao.sms.MessageKind;
import cn.qudao.sms.TextMessage;
import cn.qudao.sms.TextMessages;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * A customer registers a trial card alone (row 104): the card's code shows that he has it, a code in a message that the number is
 * his. It counts for the outlet that sold the card.
 */
@Service
@OpenToAll("A customer is no person of the portal: he shows a card, and then a code that his phone was sent")
public class SelfService {

    /** Codes to one number in an hour, whoever asks for them. */
    static final int MOST_TO_A_NUMBER = 3;

    /** Codes asked for from one address in an hour: it may be that of an operator's gateway. */
    static final int MOST_FROM_AN_ADDRESS = 60;

    private static final Duration AFTERWARDS = Duration.ofDays(1);
    private static final int AT_ONCE = 500;
    private static final int HASH_BYTES = 16;

    private final Tries tries;
    private final CardHash hash;
    private final CardRepository cards;
    private final CardLedger ledger;
    private final CardUse use;
    private final ClaimRepository claims;
    private final ClaimCodes codes;
    private final RegistrationRepository registrations;
    private final Products products;
    private final Units units;
    private final SubscriberNumbers numbers;
    private final TextMessages texts;
    private final Messages messages;
    private final Locale language;
    private final Retrying transaction;
    private final Scope scope;
    private final Seal seal;
    private final Clock clock;

    SelfService(
            Tries tries,
            CardHash hash,
            CardRepository cards,
            CardLedger ledger,
            CardUse use,
            ClaimRepository claims,
            ClaimCodes codes,
            RegistrationRepository registrations,
            Products products,
            Units units,
            SubscriberNumbers numbers,
            TextMessages texts,
            Messages messages,
            @Value("${qudao.sms.language}") Locale language,
            Retrying transaction,
            Scope scope,
            MasterKey key,
            Clock clock) {
        this.tries = tries;
        this.hash = hash;
        this.cards = cards;
        this.ledger = ledger;
        this.use = use;
        this.claims = claims;
        this.codes = codes;
        this.registrations = registrations;
        this.products = products;
        this.units = units;
        this.numbers = numbers;
        this.texts = texts;
        this.messages = messages;
        this.language = language;
        this.transaction = transaction;
        this.scope = scope;
        this.seal = key.seal("card claim");
        this.clock = clock;
    }

    /**
     * Sends a code to the number, where the card is one that a customer may use.
     *
     * @param address that the customer comes from
     * @return under which address the code is asked for
     */
    public String begin(String typedCode, String typedNumber, String address) {
        CardCode code = CardCode.parse(typedCode);
        SubscriberNumber number = SubscriberNumber.parse(typedNumber);
        return scope.asSystem("a customer has a card", () -> {
            String whose = HexFormat.of().formatHex(numbers.hash(number), 0, HASH_BYTES);
            long from = tries.begin("address:" + address);
            long to = tries.begin("number:" + whose);
            Card card = usable(code).orElseThrow(() -> RuleViolation.at("code", "card.self.unknown"));
            tries.forgive(from);
            tries.forgive(to);
            tries.count("sms:" + whose, MOST_TO_A_NUMBER);
            tries.count("sms:" + address, MOST_FROM_AN_ADDRESS);
            return transaction.run(() -> claim(card, number));
        });
    }

    /** What is no card, one that nobody has bought or one that was used elsewhere hears the same: a code is not tried here. */
    private Optional<Card> usable(CardCode code) {
        return cards.findByCodeHash(hash.of(code))
                .filter(card -> card.kind() == CardKind.TRIAL
                        && card.state() == CardState.SOLD
                        && card.outlet().isPresent()
                        && !card.validUntil().isBefore(LocalDate.now(clock)));
    }

    private String claim(Card card, SubscriberNumber number) {
        UnitRow outlet = outlet(card);
        Claim claim = new Claim(
                outlet.place(),
                card.id(),
                numbers.protect(number),
                seal.close(number.digits().getBytes(StandardCharsets.US_ASCII)),
                clock.instant());
        String code = codes.fresh();
        claim.expect(codes.hash(claim.number(), code));
        claims.save(claim);
        texts.send(new TextMessage(
                "card-claim:" + claim.number(),
                MessageKind.CODE,
                outlet.place(),
                number,
                messages.text(language, "card.self.message", code, Claim.LIFE.toMinutes())));
        return codes.token(claim.number(), claim.expiresAt());
    }

    /** Empty where there is no such claim, or it is long over. */
    public Optional<ClaimSight> look(String token) {
        return at(token, (claim, now) -> {});
    }

    /** The first right code in time is taken; whatever comes afterwards sees what became of it. */
    public Optional<ClaimSight> prove(String token, String typed) {
        return at(token, (claim, now) -> {
            if (claim.stateAt(now) != ClaimState.OPEN) {
                return;
            }
            if (claim.expects(codes.hash(claim.number(), typed.strip()))) {
                use(claim, now);
            } else {
                claim.isWrong(now);
            }
        });
    }

    private void use(Claim claim, Instant now) {
        HeldCard held = ledger.hold(claim.card()).orElseThrow(NotFound::new);
        if (held.state() != CardState.SOLD) {
            claim.failsForTheCard(now);
            return;
        }
        Card card = cards.findById(claim.card()).orElseThrow(NotFound::new);
        UnitRow outlet = outlet(card);
        SubscriberNumber number =
                new SubscriberNumber(new String(seal.open(claim.payload()), StandardCharsets.US_ASCII));
        claim.prove(
                use.use(card, held, new Standing(null, null, outlet.place(), outlet.id(), null), number)
                        .id(),
                now);
    }

    private interface Deed {
        void on(Claim claim, Instant now);
    }

    private Optional<ClaimSight> at(String token, Deed deed) {
        Instant now = clock.instant();
        return codes.read(token)
                .filter(ticket -> now.isBefore(ticket.until().plus(AFTERWARDS)))
                .map(Ticket::id)
                .map(id -> scope.asSystem(
                        "a customer has a card",
                        () -> transaction.run(() -> {
                            Claim claim = claims.lock(id).orElseThrow(NotFound::new);
                            deed.on(claim, now);
                            return seen(claim, now);
                        })));
    }

    private ClaimSight seen(Claim claim, Instant now) {
        Card card = cards.findById(claim.card()).orElseThrow(NotFound::new);
        Optional<RegistrationRow> result = Optional.ofNullable(claim.activation())
                .flatMap(registrations::findByActivationId)
                .map(registration -> registration.row(null, numbers::masked));
        return new ClaimSight(
                claim.stateAt(now),
                claim.left(),
                claim.wasWrong(),
                products.find(card.product()).orElseThrow(NotFound::new),
                result.map(RegistrationRow::state).orElse(null),
                result.map(RegistrationRow::reason).orElse(null),
                result.map(RegistrationRow::freeUntil).orElse(null));
    }

    private UnitRow outlet(Card card) {
        return units.find(card.outlet().orElseThrow(NotFound::new)).orElseThrow(NotFound::new);
    }

    /** The numbers of those who never answered are not kept. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void forget() {
        scope.asSystem(
                "claims that nobody has proved are ended",
                () -> claims.over(clock.instant(), Limit.of(AT_ONCE))
                        .forEach(id -> transaction.run(() -> {
                            claims.lock(id).ifPresent(claim -> claim.expire(clock.instant()));
                            return id;
                        })));
    }
}

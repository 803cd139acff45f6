package cn.qudao.activation.pipeline;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationPermissions;
import cn.qudao.activation.ActivationRequest;
import cn.qudao.activation.Activations;
import cn.qudao.activation.Step;
import cn.qudao.activation.domain.PlatformDirectory;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Retrying;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Saying;
import cn.qudao.offer.GroupPrice;
import cn.qudao.offer.GroupPrices;
import cn.qudao.recommendation.Cause;
import cn.qudao.recommendation.RecommendationBook;
import cn.qudao.recommendation.Way;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The first four steps, and everything that has to be written down before anybody is told that a request was taken. */
@Service
@Requires(ActivationPermissions.ACTIVATE)
class Pipeline implements Activations {

    private static final int LARGEST_GROUP = 32;

    private final Ledger ledger;
    private final Outbox outbox;
    private final RecommendationBook book;
    private final List<Check> checks;
    private final ContactCheck contacts;
    private final RuleFacts facts;
    private final GroupPrices groupPrices;
    private final Products products;
    private final PlatformDirectory platforms;
    private final SubscriberNumbers numbers;
    private final Openings opening;
    private final Causes causes;
    private final Retrying transaction;
    private final Groups<ActivationRequest, Accepted> groups =
            new Groups<>(LARGEST_GROUP, requests -> inTransaction(requests));
    private final WakeUp wakeUp;
    private final Scope scope;
    private final Clock clock;

    Pipeline(
            Ledger ledger,
            Outbox outbox,
            RecommendationBook book,
            List<Check> checks,
            ContactCheck contacts,
            RuleFacts facts,
            GroupPrices groupPrices,
            Products products,
            PlatformDirectory platforms,
            SubscriberNumbers numbers,
            Openings opening,
            Causes causes,
            Retrying transaction,
            WakeUp wakeUp,
            Scope scope,
            Clock clock) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.book = book;
        // Whether one may speak to the subscriber is asked when it is counted, and not twice.
        this.checks = checks.stream()
                .filter(check -> check != contacts)
                .sorted(Comparator.comparing(Check::step))
                .toList();
        this.contacts = contacts;
        this.facts = facts;
        this.groupPrices = groupPrices;
        this.products = products;
        this.platforms = platforms;
        this.numbers = numbers;
        this.opening = opening;
        this.causes = causes;
        this.transaction = transaction;
        this.wakeUp = wakeUp;
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public List<Accepted> request(List<ActivationRequest> requests) {
        requests.forEach(request -> {
            if (!scope.sees(request.place().key())) {
                throw new Refused("activation outside the scope");
            }
        });
        // Whoever has begun a transaction already holds a connection, and waits for nobody who would need one.
        boolean alone = TransactionSynchronizationManager.isActualTransactionActive();
        List<Accepted> accepted = scope.asSystem(
                "an activation is checked against the whole province",
                () -> alone ? inTransaction(requests) : groups.write(requests));
        wakeUp.now();
        return accepted;
    }

    @Override
    public List<Accepted> known(List<ActivationRequest> requests) {
        Map<Key, Accepted> known = knownByKey(requests);
        return requests.stream()
                .flatMap(request -> Stream.ofNullable(known.get(Key.of(request))))
                .toList();
    }

    private List<Accepted> inTransaction(List<ActivationRequest> requests) {
        return transaction.run(() -> take(requests));
    }

    private List<Accepted> take(List<ActivationRequest> requests) {
        Map<Key, Accepted> known = knownByKey(requests);
        Map<Key, Drafted> fresh = new LinkedHashMap<>();
        requests.stream()
                .filter(request -> !known.containsKey(Key.of(request)))
                .forEach(request -> fresh.computeIfAbsent(Key.of(request), key -> draft(request)));
        List<Drafted> drafts = List.copyOf(fresh.values());
        examine(drafts);
        write(drafts);
        return requests.stream()
                .map(Key::of)
                .map(key -> known.containsKey(key)
                        ? Objects.requireNonNull(known.get(key))
                        : Objects.requireNonNull(fresh.get(key)).accepted())
                .toList();
    }

    private Map<Key, Accepted> knownByKey(List<ActivationRequest> requests) {
        Map<Key, Accepted> known = new HashMap<>();
        requests.stream()
                .collect(Collectors.groupingBy(
                        ActivationRequest::door, Collectors.mapping(ActivationRequest::key, Collectors.toSet())))
                .forEach((door, keys) ->
                        ledger.known(door, keys).forEach((key, accepted) -> known.put(new Key(door, key), accepted)));
        return known;
    }

    private Drafted draft(ActivationRequest request) {
        Instant now = clock.instant();
        ProtectedNumber number = numbers.protect(request.number());
        return new Drafted(
                new Asked(
                        request,
                        products.find(request.product())
                                .orElseThrow(() -> RuleViolation.at("product", "recommendation.no-such-product")),
                        number.hash(),
                        now,
                        LocalDate.ofInstant(now, Clocks.BUSINESS_ZONE)),
                number);
    }

    private void examine(List<Drafted> drafts) {
        facts.together(drafts.stream().map(Drafted::asked).toList());
        look(drafts, Step.LISTS);
        passing(drafts).forEach(draft -> draft.pass(Step.LISTS, null));
        Set<ActivationId> begun = ledger.begin(passing(drafts));
        passing(drafts).stream()
                .filter(draft -> !begun.contains(draft.id()))
                .forEach(draft -> draft.refuse(Step.RULES, Refusals.UNDER_WAY));
        look(drafts, Step.RULES);
        refuse(passing(drafts), Step.RULES, contacts::count);
        passing(drafts).forEach(draft -> draft.pass(Step.RULES, grant(draft)));
        passing(drafts).forEach(this::findPlatform);
    }

    private static List<Drafted> passing(List<Drafted> drafts) {
        return drafts.stream().filter(draft -> !draft.isRefused()).toList();
    }

    /** The first check that something is in the way of says so; the others are asked about the rest. */
    private void look(List<Drafted> drafts, Step step) {
        checks.stream()
                .filter(check -> check.step() == step)
                .forEach(check -> refuse(
                        passing(drafts),
                        step,
                        asked -> check.refusals(
                                asked.stream().map(Drafted::asked).toList())));
    }

    private static void refuse(
            List<Drafted> drafts, Step step, Function<List<Drafted>, List<Optional<Refusal>>> judge) {
        List<Optional<Refusal>> refusals = judge.apply(drafts);
        for (int i = 0; i < drafts.size(); i++) {
            Drafted draft = drafts.get(i);
            refusals.get(i).ifPresent(no -> draft.refuse(step, no));
        }
    }

    /**
     * What makes it cost something else than the price list says, in words: what was told for several together, or what a group-buy
     * offer has for the number (row 70), used up once nothing can refuse the request any more.
     */
    private @Nullable Saying grant(Drafted draft) {
        Asked asked = draft.asked();
        Money told = asked.request().monthly();
        if (told != null) {
            draft.costs(told);
            return Saying.of(
                    "activation.reason.together",
                    told.yuan().stripTrailingZeros().toPlainString());
        }
        ProductId product = asked.product().id();
        if (platforms.of(product).isEmpty()) {
            return null;
        }
        GroupPrice price = groupPrices
                .take(asked.hash(), product, draft.recommendation().value(), asked.at())
                .orElse(null);
        draft.costs(price == null ? null : price.monthly());
        return price == null ? null : price.why();
    }

    private void findPlatform(Drafted draft) {
        platforms
                .of(draft.asked().product().id())
                .ifPresentOrElse(draft::goesTo, () -> draft.refuse(Step.PLATFORM, Refusals.NO_PLATFORM));
    }

    private void write(List<Drafted> drafts) {
        ledger.open(drafts);
        outbox.add(passing(drafts));
        ledger.end(drafts.stream()
                .filter(Drafted::isRefused)
                .map(Drafted::underWay)
                .toList());
        Map<ActivationId, Cause> because = causes.of(drafts);
        book.open(drafts.stream()
                .map(draft -> opening.of(draft, because.getOrDefault(draft.id(), Cause.OWN)))
                .toList());
        ledger.write(drafts.stream().flatMap(draft -> draft.steps().stream()).toList());
    }

    private record Key(Way door, String key) {

        static Key of(ActivationRequest request) {
            return new Key(request.door(), request.key());
        }
    }
}

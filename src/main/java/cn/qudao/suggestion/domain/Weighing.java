package cn.qudao.suggestion.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.catalogue.SalesRules;
import cn.qudao.customer.Holding;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.Subscribers;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.OncePerTransaction;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Saying;
import cn.qudao.org.UnitId;
import cn.qudao.suggestion.domain.Candidate.Part;
import cn.qudao.suggestion.domain.Distribution.Pushed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives every product that an outlet may sell its points for a customer: the sum of the weights that match, the most first, and of
 * equals in the order of the catalogue. As many statements for ten products as for a hundred, each by a key.
 */
@Component
class Weighing {

    private final Subscribers subscribers;
    private final SalesRules sales;
    private final OncePerTransaction<Boolean, List<ProductRow>> products;
    private final OncePerTransaction<Boolean, List<WeightRow>> weights;
    private final OncePerTransaction<Boolean, PolicyRow> policies;
    private final HintLedger ledger;
    private final TaskLedger tasks;
    private final Distribution distribution;
    private final Reasons reasons;

    Weighing(
            Subscribers subscribers,
            SalesRules sales,
            Products products,
            WeightRepository weights,
            SuggestionPolicyRepository policies,
            HintLedger ledger,
            TaskLedger tasks,
            Distribution distribution,
            Reasons reasons) {
        this.subscribers = subscribers;
        this.sales = sales;
        this.products = new OncePerTransaction<>(all -> products.all());
        this.weights = new OncePerTransaction<>(inForce -> weights.findByUntilIsNullOrderBySeries().stream()
                .map(Weight::row)
                .toList());
        this.policies = new OncePerTransaction<>(
                latest -> policies.findFirstByOrderByNumberDesc().row());
        this.ledger = ledger;
        this.tasks = tasks;
        this.distribution = distribution;
        this.reasons = reasons;
    }

    /**
     * @param candidates in order, each with what the policy itself says against it
     * @param declined what rests, packages too
     * @param notes what is to be said to the customer besides
     */
    record Weighed(
            Customer customer,
            PolicyRow policy,
            List<Candidate> candidates,
            Map<ProductId, LocalDate> declined,
            List<Note> notes) {}

    Weighed weigh(SubscriberNumber number, byte[] hash, UnitId outlet, Instant now) {
        PolicyRow policy = policies.get(true);
        List<WeightRow> inForce = weights.get(true);
        List<ProductRow> all = products.get(true);
        Set<ProductId> held = subscribers.holdings(number).stream()
                .filter(holding -> holding.isHeldAt(now))
                .map(Holding::product)
                .collect(Collectors.toSet());
        Customer customer = new Customer(
                subscribers.features(number).orElse(null),
                all.stream()
                        .filter(product -> held.contains(product.id()))
                        .map(ProductRow::code)
                        .collect(Collectors.toSet()));
        LocalDate today = LocalDate.ofInstant(now, Clocks.BUSINESS_ZONE);
        Map<ProductId, LocalDate> declined = ledger.declined(hash, today.minusDays(policy.restDays()));
        Map<String, ProductRow> byCode = all.stream().collect(Collectors.toMap(ProductRow::code, Function.identity()));
        List<OpenTask> due = tasks.due(hash, now);
        List<ProductRow> sellable = sales.sellable(outlet, now);
        Map<ProductId, Pushed> pushed = distribution.of(sellable, customer, outlet);
        List<Candidate> candidates = sellable.stream()
                .map(product ->
                        candidate(product, parts(customer, product, inForce, byCode, due), pushed.get(product.id())))
                .map(candidate -> refusal(
                                candidate,
                                customer,
                                policy,
                                declined.get(candidate.product().id()))
                        .map(candidate::refused)
                        .orElse(candidate))
                .sorted(Comparator.comparingInt(Candidate::points).reversed())
                .toList();
        List<Note> notes = due.stream()
                .filter(task -> task.product() == null)
                .map(task -> new Note(task.id(), task.note()))
                .toList();
        return new Weighed(customer, policy, candidates, declined, notes);
    }

    /** An outlet that pushes it has points for it; at any other the clerk is told who does. */
    private Candidate candidate(ProductRow product, List<Part> parts, @Nullable Pushed pushed) {
        if (pushed == null) {
            return new Candidate(product, parts, null, null);
        }
        if (!pushed.here()) {
            return new Candidate(product, parts, null, reasons.elsewhere(pushed.mode()));
        }
        Part here = new Part(
                Saying.of("suggestion.reason.MODE", pushed.mode().name()),
                pushed.mode().points());
        return new Candidate(
                product, Stream.concat(parts.stream(), Stream.of(here)).toList(), null, null);
    }

    private List<Part> parts(
            Customer customer,
            ProductRow product,
            List<WeightRow> inForce,
            Map<String, ProductRow> byCode,
            List<OpenTask> due) {
        Stream<Part> matching = inForce.stream()
                .filter(weight -> weight.isFor(product.id()) && customer.matches(weight, product))
                .map(weight -> new Part(reasons.of(weight, byCode), weight.points()));
        Stream<Part> called = due.stream()
                .filter(task -> product.id().equals(task.product()))
                .map(task -> new Part(Saying.of("suggestion.reason.TASK", task.note()), task.points()));
        return Stream.concat(matching, called).toList();
    }

    private static Optional<Refusal> refusal(
            Candidate candidate, Customer customer, PolicyRow policy, @Nullable LocalDate declined) {
        if (customer.holds().contains(candidate.product().code())) {
            return Optional.of(Reasons.held());
        }
        if (declined != null) {
            return Optional.of(Reasons.resting(declined, declined.plusDays(policy.restDays() + 1L)));
        }
        return candidate.points() < policy.leastPoints()
                ? Optional.of(Reasons.tooFew(candidate.points(), policy.leastPoints()))
                : Optional.empty();
    }
}

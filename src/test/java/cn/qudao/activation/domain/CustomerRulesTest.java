package cn.qudao.activation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.activation.NewRule;
import cn.qudao.activation.RuleTerms;
import cn.qudao.activation.RuleTerms.Conflict;
import cn.qudao.activation.RuleTerms.Eligibility;
import cn.qudao.activation.pipeline.Rehearsal;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.Feature;
import cn.qudao.customer.Features;
import cn.qudao.customer.NewSubscriber;
import cn.qudao.customer.SubscriberFeed;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.Subscribers;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.testing.PortalTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The rules that look at the customer: whom a product is for, and what it does not go together with. */
@PortalTest
class CustomerRulesTest {

    @Autowired
    private RuleBook rules;

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private SubscriberFeed mart;

    @Autowired
    private Subscribers subscribers;

    @Autowired
    private Products products;

    @Autowired
    private Messages messages;

    @Autowired
    private ActivationMother mother;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private Counter counter;
    private Counter other;
    private final SubscriberNumber number = ActivationMother.number();
    private final List<Long> added = new ArrayList<>();

    @BeforeEach
    void open() {
        counter = mother.counter();
        other = mother.counter();
    }

    @AfterEach
    void end() {
        added.forEach(series -> mother.asSystem(() -> {
            rules.end(series);
            return true;
        }));
    }

    @Test
    void aProductIsForThoseWhoseFeatureIsOneOfTheWords() {
        add(counter.product(), terminal(false, "5g", "4g"));
        know("4g");
        assertThat(refusals()).isEmpty();
        know("feature");
        assertThat(refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.rule()).isEqualTo("activation.ELIGIBILITY");
            assertThat(refusal.why().in(Locale.SIMPLIFIED_CHINESE, messages))
                    .isEqualTo(counter.productCode() + "只面向终端类型为5G 智能手机、4G 智能手机的用户，该号码为功能手机");
            assertThat(refusal.why().in(Locale.ENGLISH, messages)).contains("5G smartphone, 4G smartphone");
            assertThat(refusal.help().in(Locale.SIMPLIFIED_CHINESE, messages)).isEqualTo("请推荐其他产品");
        });
    }

    @Test
    void whatIsNotKnownOfANumberDecidesTheRuleItself() {
        long series = add(counter.product(), terminal(true, "5g"));
        assertThat(refusals()).as("a number that the mart does not know").isEmpty();
        know(null);
        assertThat(refusals()).as("a number without the feature").isEmpty();
        change(series, terminal(false, "5g"));
        assertThat(refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.why().in(Locale.SIMPLIFIED_CHINESE, messages))
                        .endsWith("该号码的终端类型不详"));
        know("5g");
        assertThat(refusals()).isEmpty();
        assertThat(mother.asSystem(() -> rules.editions(series)))
                .extracting(RuleRow::edition, RuleRow::terms)
                .containsExactly(tuple(2, terminal(false, "5g")), tuple(1, terminal(true, "5g")));
    }

    @Test
    void rulesAboutDifferentFeaturesHoldTogether() {
        add(counter.product(), terminal(true, "5g"));
        add(counter.product(), new Eligibility(Feature.SPEND, Set.of("199up"), true));
        learn(Map.of(Feature.TERMINAL, "5g", Feature.SPEND, "30-58"));
        assertThat(refusals()).hasSize(1);
        learn(Map.of(Feature.TERMINAL, "4g", Feature.SPEND, "199up"));
        assertThat(refusals()).hasSize(1);
        learn(Map.of(Feature.TERMINAL, "5g", Feature.SPEND, "199up"));
        assertThat(refusals()).isEmpty();
        assertTaken(counter.product(), terminal(false, "4g"));
    }

    @Test
    void whoHasTheOneIsNotSoldTheOtherWhicheverTheRuleIsWrittenAt() {
        add(other.product(), new Conflict(counter.product()));
        assertThat(refusals()).isEmpty();
        mother.asSystem(() -> {
            subscribers.subscribed(number, other.product(), clock.instant().minus(Duration.ofDays(9)), "TEST");
            return true;
        });
        assertThat(refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.rule()).isEqualTo("activation.CONFLICT");
            assertThat(refusal.why().in(Locale.SIMPLIFIED_CHINESE, messages))
                    .isEqualTo("该号码已有" + other.productCode() + "，不能同时开通" + counter.productCode());
            assertThat(refusal.help().in(Locale.SIMPLIFIED_CHINESE, messages)).contains("退订" + other.productCode());
        });
        mother.asSystem(() -> {
            subscribers.unsubscribed(number, other.product(), clock.instant(), "TEST");
            return true;
        });
        assertThat(refusals()).as("cancelled").isEmpty();
    }

    @Test
    void aProductExcludesAsManyOthersAsThereAreRules() {
        Counter third = mother.counter();
        add(other.product(), new Conflict(counter.product()));
        add(third.product(), new Conflict(counter.product()));
        mother.asSystem(() -> {
            subscribers.subscribed(number, other.product(), clock.instant().minus(Duration.ofDays(9)), "TEST");
            return true;
        });
        assertThat(refusals()).hasSize(1);
        mother.asSystem(() -> {
            subscribers.unsubscribed(number, other.product(), clock.instant(), "TEST");
            subscribers.subscribed(number, third.product(), clock.instant().minus(Duration.ofDays(9)), "TEST");
            return true;
        });
        assertThat(refusals()).hasSize(1);
        assertTaken(counter.product(), new Conflict(third.product()));
    }

    @Test
    void whatMakesNoSenseIsSaidAtItsField() {
        assertRefused(() -> new NewRule(null, new Conflict(other.product())), "product");
        assertRefused(() -> new NewRule(other.product(), new Conflict(other.product())), "other");
        assertRefused(() -> Conflict.of(null), "other");
        assertRefused(() -> Eligibility.of(null, Set.of("5g"), true), "feature");
        assertRefused(() -> terminal(true), "words");
        assertRefused(() -> add(counter.product(), terminal(true, "6g")), "words");
    }

    private List<Refusal> refusals() {
        return mother.asSystem(() ->
                rehearsal.tryOut(number, products.find(counter.product()).orElseThrow(), counter.outlet()).stream()
                        .map(Rehearsal.Finding::refusal)
                        .toList());
    }

    private void know(@Nullable String terminal) {
        learn(terminal == null ? Map.of() : Map.of(Feature.TERMINAL, terminal));
    }

    private void learn(Map<Feature, String> values) {
        mother.asSystem(() -> transaction.execute(status -> {
            mart.load(List.of(new NewSubscriber(
                    number,
                    new Features(values, null, Set.of(), Set.of(), Map.of(), LocalDate.now(clock)),
                    List.of())));
            return true;
        }));
    }

    private static Eligibility terminal(boolean unknownToo, String... words) {
        return new Eligibility(Feature.TERMINAL, Set.of(words), unknownToo);
    }

    private long add(ProductId product, RuleTerms terms) {
        long series = mother.asSystem(() -> rules.add(new NewRule(product, terms)));
        added.add(series);
        return series;
    }

    private void change(long series, RuleTerms terms) {
        mother.asSystem(() -> {
            rules.change(series, rules.editions(series).getFirst().edition(), new NewRule(counter.product(), terms));
            return true;
        });
    }

    private void assertTaken(ProductId product, RuleTerms terms) {
        assertThatThrownBy(() -> add(product, terms))
                .isInstanceOfSatisfying(
                        RuleViolation.class, taken -> assertThat(taken.key()).isEqualTo("activation.rule.taken"));
    }

    private static void assertRefused(Runnable work, String field) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.field()).isEqualTo(field));
    }
}

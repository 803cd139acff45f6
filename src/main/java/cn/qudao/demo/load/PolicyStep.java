package cn.qudao.demo.load;

import cn.qudao.activation.NewRule;
import cn.qudao.activation.RuleFeed;
import cn.qudao.activation.RuleTerms;
import cn.qudao.catalogue.Phase;
import cn.qudao.catalogue.PolicyFeed;
import cn.qudao.catalogue.PolicyFeed.NewHint;
import cn.qudao.catalogue.PolicyFeed.NewRelease;
import cn.qudao.catalogue.PolicyFeed.RegionPhase;
import cn.qudao.catalogue.PolicyFeed.SpecialPrice;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.Feature;
import cn.qudao.demo.guangdong.DemoPolicy;
import cn.qudao.demo.guangdong.DemoPolicy.DemoRule;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Terminal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what is decided about the products. */
@Component
class PolicyStep {

    private final PolicyFeed feed;
    private final RuleFeed rules;
    private final Products products;

    PolicyStep(PolicyFeed feed, RuleFeed rules, Products products) {
        this.feed = feed;
        this.rules = rules;
        this.products = products;
    }

    void run(DemoPolicy policy, Addresses addresses) {
        Map<String, ProductId> ids =
                products.all().stream().collect(Collectors.toMap(ProductRow::code, ProductRow::id));
        List<NewHint> hints = policy.hints().stream()
                .map(hint -> new NewHint(id(ids, hint.product()), hint.segment(), new Bilingual(hint.zh(), hint.en())))
                .toList();
        List<SpecialPrice> prices = policy.prices().stream()
                .map(price -> new SpecialPrice(
                        id(ids, price.product()),
                        orNull(price.channelType()),
                        orNull(price.segment()),
                        Money.of(price.price()),
                        price.since(),
                        price.reason()))
                .toList();
        List<RegionPhase> phases = policy.phases().stream()
                .map(phase -> new RegionPhase(
                        addresses.of(phase.region()).unit(),
                        Phase.valueOf(phase.phase()),
                        phase.since(),
                        phase.reason()))
                .toList();
        feed.hints(hints);
        feed.prices(prices);
        feed.phases(phases);
        feed.releases(policy.releases().stream()
                .map(release -> new NewRelease(
                        id(ids, release.product()), Phase.valueOf(release.phase()), release.since(), release.reason()))
                .toList());
        rules.add(policy.rules().stream().map(rule -> rule(ids, rule)).toList());
        Terminal.say("demo.loaded.policies", hints.size(), prices.size(), phases.size());
    }

    /** Nobody is refused whom the data mart does not know. */
    private static NewRule rule(Map<String, ProductId> ids, DemoRule rule) {
        RuleTerms terms = rule.excludes().isEmpty()
                ? new RuleTerms.Eligibility(Feature.valueOf(rule.feature()), Set.copyOf(rule.words()), true)
                : new RuleTerms.Conflict(id(ids, rule.excludes()));
        return new NewRule(id(ids, rule.product()), terms);
    }

    private static ProductId id(Map<String, ProductId> ids, String code) {
        return Objects.requireNonNull(ids.get(code), code);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

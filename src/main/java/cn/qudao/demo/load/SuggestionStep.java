package cn.qudao.demo.load;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.demo.guangdong.DemoPolicy;
import cn.qudao.demo.guangdong.DemoProduct;
import cn.qudao.kernel.Terminal;
import cn.qudao.prompt.PromptFeed;
import cn.qudao.sample.SampleFeed;
import cn.qudao.suggestion.Matched;
import cn.qudao.suggestion.ProductKind;
import cn.qudao.suggestion.SuggestionFeed;
import cn.qudao.suggestion.SuggestionFeed.NewWeight;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes what speaks for the products, when clerks are prompted, and what customers are shown. */
@Component
class SuggestionStep {

    private final SuggestionFeed feed;
    private final PromptFeed prompts;
    private final SampleFeed samples;
    private final Products products;

    SuggestionStep(SuggestionFeed feed, PromptFeed prompts, SampleFeed samples, Products products) {
        this.feed = feed;
        this.prompts = prompts;
        this.samples = samples;
        this.products = products;
    }

    void run(DemoPolicy policy, List<DemoProduct> catalogue) {
        Map<String, ProductId> ids =
                products.all().stream().collect(Collectors.toMap(ProductRow::code, ProductRow::id));
        List<NewWeight> weights = policy.weights().stream()
                .map(weight -> new NewWeight(
                        Objects.requireNonNull(ids.get(weight.product()), weight.product()),
                        Matched.valueOf(weight.matched()),
                        weight.value(),
                        weight.points()))
                .toList();
        feed.weigh(weights);
        feed.classProducts(catalogue.stream()
                .filter(product -> product.kind() != null)
                .collect(Collectors.toMap(
                        DemoProduct::code, product -> ProductKind.valueOf(Objects.requireNonNull(product.kind())))));
        policy.samples()
                .forEach(sample -> samples.write(
                        Objects.requireNonNull(ids.get(sample.product()), sample.product()), sample.text()));
        policy.prompts()
                .forEach(prompt -> prompts.after(
                        Objects.requireNonNull(ids.get(prompt.product()), prompt.product()), prompt.text()));
        Terminal.say("demo.loaded.weights", weights.size());
    }
}

package cn.qudao.demo.guangdong;

import cn.qudao.customer.Feature;
import cn.qudao.customer.Features;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the data mart would say of those to whom products were recommended. The older, the plainer the phone. */
final class Subscribers {

    private static final int CITY_CODE = 4;
    private static final double TAGGED = 0.4;
    private static final double TARGET = 0.35;
    private static final double COMPLAINED = 0.01;
    private static final Weighted<String> GROUPS =
            weighted(Map.of("community", 62, "individual", 20, "business", 12, "industry", 6));
    private static final Weighted<String> SPENDS =
            weighted(Map.of("under30", 18, "30-58", 30, "59-98", 27, "99-198", 19, "199up", 6));
    private static final Weighted<String> AGES =
            weighted(Map.of("under18", 4, "18-25", 21, "26-35", 31, "36-50", 29, "51up", 15));
    private static final Weighted<String> ACTIVITIES =
            weighted(Map.of("high", 28, "medium", 44, "low", 20, "silent", 8));
    private static final Weighted<String> PHONES = weighted(Map.of("5g", 55, "4g", 39, "feature", 3, "data", 3));
    private static final Weighted<String> PLAIN_PHONES = weighted(Map.of("5g", 24, "4g", 48, "feature", 27, "data", 1));

    private final Words words;
    private final List<DemoProduct> products;
    private final LocalDate asOf;

    /** @param asOf the day that the data mart speaks of */
    Subscribers(Words words, List<DemoProduct> products, LocalDate asOf) {
        this.words = words;
        this.products = products;
        this.asOf = asOf;
    }

    DemoSubscriber of(DemoRecord record) {
        Dice dice = Dice.of("subscriber", record.subscriber());
        String age = AGES.draw(dice);
        Map<Feature, String> values = Map.of(
                Feature.GROUP, GROUPS.draw(dice),
                Feature.SPEND, SPENDS.draw(dice),
                Feature.AGE, age,
                Feature.TERMINAL, (age.equals("51up") ? PLAIN_PHONES : PHONES).draw(dice),
                Feature.ACTIVITY, ACTIVITIES.draw(dice));
        return new DemoSubscriber(
                record.subscriber(),
                new Features(
                        values,
                        record.outlet().substring(0, CITY_CODE),
                        dice.chance(TAGGED) ? Set.of(words.pick("subscriber.tags", dice)) : Set.of(),
                        dice.chance(TARGET) ? Set.of(dice.pick(products).code()) : Set.of(),
                        Map.of(
                                words.list("subscriber.data").getFirst(),
                                Integer.toString(dice.between(0, 60)),
                                words.list("subscriber.years").getFirst(),
                                Integer.toString(dice.between(0, 15))),
                        asOf),
                record.failReason() == null ? record.product() : null,
                record.at(),
                dice.chance(COMPLAINED));
    }

    private static Weighted<String> weighted(Map<String, Integer> weights) {
        // Of equal maps the order differs from run to run, and the demo must not.
        return Weighted.of(
                weights.keySet().stream().sorted().toList(), word -> Objects.requireNonNull(weights.get(word)));
    }
}
